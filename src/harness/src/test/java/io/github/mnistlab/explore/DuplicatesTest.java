package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.explore.Duplicates.Place;
import io.github.mnistlab.explore.Duplicates.Repeated;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    @Test
    void should_find_nothing_when_all_images_differ() {
        Duplicates duplicates =
                Duplicates.in(SmallSet.of(new int[] {0, 1}, "12", "21"), SmallSet.of(new int[] {0}, "11"));

        assertThat(duplicates).isEqualTo(new Duplicates(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void should_count_each_kind_when_images_repeat() {
        LabelledImages train = SmallSet.of(new int[] {0, 0, 1, 2, 1}, "11", "22", "33", "22", "11");
        LabelledImages test = SmallSet.of(new int[] {2, 1, 2}, "44", "11", "44");

        Duplicates duplicates = Duplicates.in(train, test);

        assertThat(duplicates)
                .isEqualTo(new Duplicates(
                        2,
                        1,
                        1,
                        2,
                        3,
                        List.of(
                                new Repeated(
                                        List.of(new Place(false, 0, 0), new Place(false, 4, 1), new Place(true, 1, 1)),
                                        3,
                                        List.of(0, 1),
                                        true),
                                new Repeated(
                                        List.of(new Place(false, 1, 0), new Place(false, 3, 2)),
                                        2,
                                        List.of(0, 2),
                                        false),
                                new Repeated(
                                        List.of(new Place(true, 0, 2), new Place(true, 2, 2)), 2, List.of(2), false))));
    }

    @Test
    void should_show_some_and_count_all_when_there_are_many() {
        String[] images = new String[400];
        for (int i = 0; i < images.length; i++) {
            images[i] = "%03d".formatted(i % 40);
        }
        int[] labels = new int[images.length];
        labels[399] = 2;

        Duplicates duplicates = Duplicates.in(SmallSet.of(labels, images), SmallSet.of(new int[] {0, 1}, "999", "999"));

        assertThat(duplicates.images()).isEqualTo(41);
        assertThat(duplicates.withinTrain()).isEqualTo(360);
        assertThat(duplicates.shown()).hasSize(Duplicates.MOST_SHOWN);
        assertThat(duplicates.shown().get(0).places()).hasSize(Duplicates.MOST_PLACES);
        assertThat(duplicates.shown().get(0).size()).isEqualTo(10);
        assertThat(duplicates.shown().get(0).labels())
                .as("the label of a place that is not shown")
                .containsExactly(0, 2);
        assertThat(duplicates.shown().get(1).places().get(0)).isEqualTo(new Place(true, 0, 0));
        assertThat(duplicates.shown().get(2).places().get(0)).isEqualTo(new Place(false, 0, 0));
    }

    @Test
    void should_tell_images_apart_when_their_checksums_are_equal() {
        byte[] pixels = new byte[16];
        // CRC-32C's polynomial, reflected: adding it leaves the checksum as it is.
        byte[] polynomial = {(byte) 0xF1, 0x76, (byte) 0xEC, 0x05, 0x01};
        byte[] image = Arrays.copyOf(pixels, 8);
        byte[] other = withMultipleOf(polynomial, image);
        assertThat(sum(other)).isEqualTo(sum(image));
        assertThat(other).isNotEqualTo(image);
        System.arraycopy(other, 0, pixels, 8, 8);
        LabelledImages train =
                new LabelledImages(pixels, new int[] {0, 0}, 1, 8, PixelScale.MINUS_ONE_TO_ONE, List.of("a"));
        LabelledImages test = new LabelledImages(other, new int[] {0}, 1, 8, PixelScale.MINUS_ONE_TO_ONE, List.of("a"));

        Duplicates duplicates = Duplicates.in(train, test);

        assertThat(duplicates.images()).isOne();
        assertThat(duplicates.shown().get(0).places()).containsExactly(new Place(false, 1, 0), new Place(true, 0, 0));
    }

    @Test
    void should_find_every_image_when_both_sets_are_the_same() {
        Duplicates duplicates = Duplicates.in(Digits.images(), Digits.images());

        assertThat(duplicates.testInTrain()).isEqualTo(100);
        assertThat(duplicates.withinTrain()).isZero();
    }

    private static long sum(byte[] image) {
        CRC32C sum = new CRC32C();
        sum.update(image);
        return sum.getValue();
    }

    private static byte[] withMultipleOf(byte[] polynomial, byte[] image) {
        byte[] other = image.clone();
        for (int i = 0; i < polynomial.length; i++) {
            other[i + 1] ^= polynomial[i];
        }
        return other;
    }
}
