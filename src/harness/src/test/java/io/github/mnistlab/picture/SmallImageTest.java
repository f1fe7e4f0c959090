package io.github.mnistlab.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallImageTest {
    private static final byte[] GREY = {99, 0, 10, 20, 30, 40, (byte) 255, (byte) 254, 3, 5};

    @Test
    void should_stay_as_it_is_when_it_fits() {
        SmallImage image = SmallImage.within(3, 3, GREY, 1, 3, 3);

        assertThat(image.rows()).isEqualTo(3);
        assertThat(image.columns()).isEqualTo(3);
        assertThat(image.grey()).containsExactly(0, 10, 20, 30, 40, 255, 254, 3, 5);
        assertThat(image.pixel(1, 2)).isEqualTo(255);
    }

    @Test
    void should_average_squares_when_either_side_is_too_long() {
        SmallImage image = SmallImage.within(2, 9, GREY, 1, 3, 3);

        assertThat(image.rows()).isEqualTo(2);
        assertThat(image.columns()).isEqualTo(2);
        assertThat(image.grey()).containsExactly(20, (byte) 138, (byte) 129, 5); // 137.5 and 128.5 round up
        assertThat(SmallImage.within(9, 1, GREY, 1, 3, 3).grey()).containsExactly(69); // 617 / 9
    }

    @Test
    void should_be_in_the_middle_when_it_is_not_square() {
        Bitmap picture = new Bitmap(6, 6, 0x123456);
        Bitmap expected = new Bitmap(6, 6, 0x123456);
        expected.fill(0, 1, 3, 3, 0xFFFFFF);
        expected.fill(3, 1, 3, 3, 0);

        SmallImage.within(6, 6, new byte[] {-1, 0}, 0, 1, 2).drawInto(picture, 0, 0, 6);

        assertThat(picture.png()).isEqualTo(expected.png());
    }
}
