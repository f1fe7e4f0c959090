package io.github.mnistlab.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * Grey images and their classes, as bytes.
 *
 * <p>The arrays are shared, not copied: nobody writes to them.
 *
 * @param pixels {@code [size, height · width]}, row by row, unsigned
 * @param labels {@code [size]}, indices into {@code classNames}
 * @param height of an image in pixels
 * @param width of an image in pixels
 * @param scale how a pixel becomes an input
 * @param classNames in the order of the network's outputs
 */
@SuppressWarnings("ArrayRecordComponent") // shared views, never compared
public record LabelledImages(
        byte[] pixels, int[] labels, int height, int width, PixelScale scale, List<String> classNames) {

    public LabelledImages {
        Objects.requireNonNull(scale);
        classNames = List.copyOf(classNames);
        if (height < 1 || width < 1 || labels.length == 0) {
            throw new IllegalArgumentException("there must be an image, of at least one pixel");
        }
        if (pixels.length != Math.multiplyExact(labels.length, Math.multiplyExact(height, width))) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels are not " + labels.length + " images of " + height + "×" + width);
        }
        for (int label : labels) {
            Objects.checkIndex(label, classNames.size());
        }
    }

    /** Number of images. */
    public int size() {
        return labels.length;
    }

    /** Inputs of the network: pixels of an image. */
    public int features() {
        return height * width;
    }
}
