package io.github.mnistlab.predict;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of digits as a scanner or a phone would make them. */
final class Drawings {

    private Drawings() {}

    /** The digit enlarged, its strokes white on black, in the middle of a page. */
    static BufferedImage enlarged(DigitImage digit, int scale, int page) {
        BufferedImage small = new BufferedImage(digit.width(), digit.height(), BufferedImage.TYPE_BYTE_GRAY);
        small.getRaster().setDataElements(0, 0, digit.width(), digit.height(), digit.pixels());
        BufferedImage large = new BufferedImage(page, page, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int side = scale * digit.width();
        graphics.drawImage(small, (page - side) / 3, (page - side) / 2, side, side, null);
        graphics.dispose();
        return large;
    }

    /** Dark ink on white paper. */
    static BufferedImage inverted(BufferedImage image) {
        BufferedImage inverted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inverted.getRaster().setSample(x, y, 0, 255 - image.getRaster().getSample(x, y, 0));
            }
        }
        return inverted;
    }

    /** Ink on paper that lies half in the shadow, with the noise of a sensor. */
    static BufferedImage photographed(BufferedImage lightInk) {
        Random noise = new Random(1);
        int width = lightInk.getWidth();
        BufferedImage photo = new BufferedImage(width, lightInk.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                double ink = lightInk.getRaster().getSample(x, y, 0) / 255.0;
                double light = 230 * (1 - 0.5 * x / width) * (1 - 0.7 * ink) + 6 * noise.nextGaussian();
                int level = (int) Math.max(0, Math.min(255, light));
                photo.setRGB(x, y, level << 16 | level << 8 | level);
            }
        }
        return photo;
    }

    static Path write(BufferedImage image, String format, Path file) {
        try {
            if (!ImageIO.write(image, format, file.toFile())) {
                throw new IOException("no writer for " + format);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
