package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompressedBytesTest {
    private static ByteMatrix matrix(int rows, int width, int... bytes) {
        byte[] data = new byte[rows * width];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        return new ByteMatrix(rows, width, data, 1f, 0f);
    }

    @Test
    void should_keep_pairs_that_are_not_zero_when_the_width_is_odd() {
        CompressedBytes compressed = new CompressedBytes(matrix(3, 5, 0, 7, 0, 0, 255, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0));
        assertThat(compressed.starts).containsExactly(0, 2, 2, 4);
        assertThat(compressed.entries).containsExactly(7 << 8, 2 << 16 | 255, 2 << 8 | 1, 1 << 16 | 3);
        assertThat(compressed.capacity(1)).isEqualTo(2);
        assertThat(compressed.capacity(9)).as("never more than there are").isEqualTo(4);
    }

    @Test
    void should_be_worth_it_when_three_of_five_pairs_are_not_zero_and_no_more() {
        ByteMatrix three = matrix(1, 10, 1, 1, 0, 1, 1, 0);
        ByteMatrix four = matrix(1, 10, 1, 0, 1, 0, 1, 0, 1, 0);
        assertThat(SparseInput.pays(three, 64)).isTrue();
        assertThat(SparseInput.pays(four, 64)).isFalse();
    }

    @Test
    void should_not_be_worth_it_when_numbers_do_not_fit_beside_two_bytes() {
        assertThat(SparseInput.pays(matrix(1, 131_072), 65_536)).isTrue();
        assertThat(SparseInput.pays(matrix(1, 131_073), 65_536)).isFalse();
        assertThat(SparseInput.pays(matrix(1, 131_072), 65_537)).isFalse();
    }
}
