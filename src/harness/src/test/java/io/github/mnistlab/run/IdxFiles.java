package io.github.mnistlab.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small datasets of images of 2 × 3 pixels. */
final class IdxFiles {
    private IdxFiles() {}

    /** The images and labels of a set, {@code train} or {@code t10k}. */
    static void write(Path folder, String set, byte[][] images, int[] labels) throws IOException {
        var pixels = new ByteArrayOutputStream();
        pixels.writeBytes(ByteBuffer.allocate(16)
                .putInt(0x803)
                .putInt(images.length)
                .putInt(2)
                .putInt(3)
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
