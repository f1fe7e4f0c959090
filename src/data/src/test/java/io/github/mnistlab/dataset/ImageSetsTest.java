package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImageSetsTest {
    private static ImageDataset one(int height, int width) {
        return one(height, width, Mnist.CLASSES);
    }

    private static ImageDataset one(int height, int width, ClassLabels classes) {
        return new ImageDataset(
                new byte[height * width],
                new int[1],
                classes,
                new ImageProvenance("toy", "train", "ab", "cd", 1, height, width, 0, 1));
    }

    @Test
    void should_refuse_images_when_their_sizes_differ() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageSets("toy", one(2, 3), one(3, 2), new TreeMap<>()))
                .withMessage("training images of 2 × 3 cannot go with test images of 3 × 2");
    }

    @Test
    void should_refuse_images_when_their_classes_differ() {
        ClassLabels two = ClassLabels.of(new int[] {3, 8});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageSets("toy", one(2, 3), one(2, 3, two), new TreeMap<>()))
                .withMessage(
                        "training images of the classes 0 1 2 3 4 5 6 7 8 9 cannot go with test images of the classes 3 8");
    }

    @Test
    void should_keep_its_own_digests_when_the_given_map_changes() {
        TreeMap<String, String> digests = new TreeMap<>();
        ImageSets sets = new ImageSets("toy", one(2, 3), one(2, 3), digests);
        digests.put("x", "y");

        assertThat(sets.sha256()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> sets.sha256().put("x", "y"));
    }
}
