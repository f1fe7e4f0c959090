package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import java.util.List;

/** Images of one row, of the classes a, b and c. */
final class SmallSet {
    private SmallSet() {}

    /** Each image as its pixels, each as a digit: {@code 012} is three pixels. */
    static LabelledImages of(int[] labels, String... images) {
        byte[] pixels = new byte[images.length * images[0].length()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (images[i / images[0].length()].charAt(i % images[0].length()) - '0');
        }
        return new LabelledImages(
                pixels, labels, 1, images[0].length(), PixelScale.MINUS_ONE_TO_ONE, List.of("a", "b", "c"));
    }
}
