package io.github.mnistlab.predict;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.picture.SmallImage;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One image as a network takes it; one of MNIST's form has light strokes on black.
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
     * Reads a PNG or JPEG that is as large as a network's images, and takes its grey levels as they are.
     *
     * @throws UserFailure as {@link #read(Path)} does, or if it has another size
     */
    public static DigitImage read(Path path, int height, int width) {
        GreyImage image = ImageFile.read(path);
        if (image.height() != height || image.width() != width) {
            throw UserFailure.input(path + ": is " + image.width() + " pixels wide and " + image.height()
                    + " high, but the model takes images " + width + " wide and " + height
                    + " high, and only those of 28×28 are made of other pictures; give one of that size");
        }
        return ofLevels(image);
    }

    /** The grey levels as they are. */
    static DigitImage ofLevels(GreyImage image) {
        byte[] pixels = new byte[image.levels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) image.levels()[i];
        }
        return new DigitImage(image.height(), image.width(), pixels);
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

    /** The same, averaged if it has more rows or columns. */
    SmallImage within(int rows, int columns) {
        return SmallImage.within(rows, columns, pixels, 0, height, width);
    }

    /** A pixel, 0…255. */
    public int pixel(int y, int x) {
        return pixels[y * width + x] & 0xFF;
    }
}
