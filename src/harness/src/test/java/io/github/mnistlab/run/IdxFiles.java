package io.github.mnistlab.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes small datasets. */
final class IdxFiles {
    private IdxFiles() {}

    /** Images of 2 × 3 pixels and their labels of a set, {@code train} or {@code t10k}. */
    static void write(Path folder, String set, byte[][] images, int[] labels) throws IOException {
        write(folder, set, 2, 3, images, labels);
    }

    /**
     * A set of images whose labels are the given ones in turn: each label has its own bright pixels, with noise from a fixed
     * generator.
     */
    static void writeLetters(Path folder, String set, int count, int height, int width, int[] labels)
            throws IOException {
        SplittableRandom noise = new SplittableRandom(set.length());
        byte[][] images = new byte[count][height * width];
        int[] each = new int[count];
        for (int i = 0; i < count; i++) {
            each[i] = labels[i % labels.length];
            SplittableRandom letter = new SplittableRandom(each[i]);
            for (int k = 0; k < height * width; k++) {
                boolean ink = letter.nextInt(3) == 0;
                images[i][k] = (byte) (ink ? 255 - noise.nextInt(100) : noise.nextInt(8) == 0 ? noise.nextInt(90) : 0);
            }
        }
        write(folder, set, height, width, images, each);
    }

    private static void write(Path folder, String set, int height, int width, byte[][] images, int[] labels)
            throws IOException {
        var pixels = new ByteArrayOutputStream();
        pixels.writeBytes(ByteBuffer.allocate(16)
                .putInt(0x803)
                .putInt(images.length)
                .putInt(height)
                .putInt(width)
                .array());
        for (byte[] image : images) {
            pixels.writeBytes(image);
        }
        Files.write(folder.resolve(set + "-images-idx3-ubyte"), pixels.toByteArray());
        var classes = new ByteArrayOutputStream();
        classes.writeBytes(
                ByteBuffer.allocate(8).putInt(0x801).putInt(labels.length).array());
        for (int label : labels) {
            classes.write(label);
        }
        Files.write(folder.resolve(set + "-labels-idx1-ubyte"), classes.toByteArray());
    }
}
