package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.LabelledImages;
import org.junit.jupiter.api.Test;

class PixelCountsTest {
    private final LabelledImages images = SmallSet.of(new int[] {0, 0, 2}, "090", "019", "008");
    private final PixelCounts counts = PixelCounts.of(images);

    @Test
    void should_count_values_and_positions() {
        assertThat(new long[] {counts.value(0), counts.value(1), counts.value(8), counts.value(9), counts.value(7)})
                .containsExactly(5, 1, 1, 2, 0);
        assertThat(counts.inked()).isEqualTo(4);
        assertThat(new int[] {counts.inked(0), counts.inked(1), counts.inked(2)})
                .containsExactly(0, 2, 2);
    }

    @Test
    void should_average_each_class_when_asked_for_its_picture() {
        assertThat(counts.mean(0).paper()).isEqualTo(paper(0, 5, 5)); // 4.5 rounds up
        assertThat(counts.mean(2).paper()).isEqualTo(paper(0, 0, 8));
        assertThat(counts.deviation(0).paper()).isEqualTo(paper(0, 8, 9)); // twice 4 and 4.5
        assertThat(counts.deviation(2).paper()).isEqualTo(paper(0, 0, 0));
    }

    @Test
    void should_be_blank_when_a_class_has_no_images() {
        assertThat(counts.classSize(1)).isZero();
        assertThat(counts.mean(1).paper()).isEqualTo(paper(0, 0, 0));
        assertThat(counts.deviation(1).paper()).isEqualTo(paper(0, 0, 0));
    }

    @Test
    void should_sum_bytes_as_unsigned_when_ink_is_dark() {
        LabelledImages digits = Digits.images();
        long sum = 0;
        for (int i = 0; i < digits.size(); i++) {
            sum += digits.labels()[i] == 0 ? digits.pixels()[i * 784 + 14 * 28 + 9] & 0xFF : 0;
        }
        int mean = 255 - (PixelCounts.of(digits).mean(0).paper()[14 * 28 + 9] & 0xFF);
        assertThat(mean).isEqualTo((int) Math.round(sum / 8.0)).isPositive();
    }

    private static byte[] paper(int... ink) {
        byte[] paper = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            paper[i] = (byte) (255 - ink[i]);
        }
        return paper;
    }
}
