package io.github.mnistlab.predict;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.failure.UserFailure;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One image in MNIST's form: light strokes on black.
 *
 * @param height in pixels
 * @param width in pixels
 * @param pixels {@code [height · width]}, row by row, unsigned, 0 is background; never written to
 */
@SuppressWarnings("ArrayRecordComponent") // shared views, never compared
public record DigitImage(int height, int width, byte[] pixels) {

    public DigitImage {
        if (pixels.length != height * width) {
            throw new IllegalArgumentException(pixels.length + " pixels are not " + height + "×" + width);
        }
    }

    /**
     * Reads a PNG or JPEG and brings it into MNIST's form, 28×28.
     *
     * @throws UserFailure if the file cannot be read, is neither, is damaged, too large or blank
     */
    public static DigitImage read(Path path) {
        return MnistForm.of(ImageFile.read(path), path.toString());
    }

    /**
     * An image of a set.
     *
     * @throws UserFailure if there is no such index
     */
    public static DigitImage of(LabelledImages images, int index) {
        if (index < 0 || index >= images.size()) {
            throw UserFailure.input("image " + index + ": there is none; give an index in 0…" + (images.size() - 1)
                    + ", or the path of a PNG or JPEG");
        }
        int from = index * images.features();
        byte[] pixels = Arrays.copyOfRange(images.pixels(), from, from + images.features());
        return new DigitImage(images.height(), images.width(), pixels);
    }

    /** A pixel, 0…255. */
    public int pixel(int y, int x) {
        return pixels[y * width + x] & 0xFF;
    }
}
