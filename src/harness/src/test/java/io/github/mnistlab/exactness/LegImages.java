package io.github.mnistlab.exactness;

import io.github.mnistlab.dataset.IdxFolder;
import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.Mnist;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The first images of MNIST as IDX folders of their own, so that a leg need not read all of it. */
final class LegImages {
    private static final int IMAGES_MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;
    private static final int IMAGES = 600;
    private static final int FEW = 20;

    private LegImages() {}

    /**
     * Writes the folders `ink`, four fifths of whose bytes are zero, `paper`, the same images inverted, and `few`, the first of
     * `ink`.
     */
    static void write(Path folder) throws IOException {
        ImageDataset train = Mnist.load().train();
        write(folder.resolve("ink"), train.slice(0, IMAGES), false);
        write(folder.resolve("paper"), train.slice(0, IMAGES), true);
        write(folder.resolve("few"), train.slice(0, FEW), false);
    }

    private static void write(Path folder, ImageDataset images, boolean inverted) throws IOException {
        int count = images.size();
        ByteBuffer pixels = ByteBuffer.allocate(4 * Integer.BYTES + images.pixels().length)
                .putInt(IMAGES_MAGIC)
                .putInt(count)
                .putInt(images.height())
                .putInt(images.width());
        for (byte pixel : images.pixels()) {
            pixels.put((byte) (inverted ? ~pixel : pixel));
        }
        ByteBuffer labels = ByteBuffer.allocate(2 * Integer.BYTES + count)
                .putInt(LABELS_MAGIC)
                .putInt(count);
        for (int label : images.labels()) {
            labels.put((byte) label);
        }
        Files.createDirectories(folder);
        for (String split : new String[] {"train", "t10k"}) {
            Files.write(folder.resolve(split + "-images-idx3-ubyte"), pixels.array());
            Files.write(folder.resolve(split + "-labels-idx1-ubyte"), labels.array());
        }
    }

    /** The images to train a case on. */
    static ImageDataset of(TrainingCase training, Path folder) {
        return training.data().equals(Mnist.NAME)
                ? Mnist.load().train()
                : IdxFolder.load(training.data(), folder.resolve(training.data()), Map.of())
                        .train();
    }
}
