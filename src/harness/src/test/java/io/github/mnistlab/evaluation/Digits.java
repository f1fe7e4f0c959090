package io.github.mnistlab.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The first hundred MNIST test images and a small trained network, 784-16-10, exported by another program. */
public final class Digits {

    public static final List<String> CLASS_NAMES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /** Of the hundred images, those that the small network gets right; so say Python's onnxruntime and NumPy. */
    public static final int CORRECT = 97;

    /** Mean negative log-likelihood over the hundred images by the same. */
    public static final double LOSS = 0.0679734058226495;

    private Digits() {}

    public static LabelledImages images() {
        byte[] file = unzipped("/digits/test-100.bin.gz");
        byte[] pixels = Arrays.copyOf(file, 100 * 784);
        int[] labels = IntStream.range(0, 100).map(i -> file[100 * 784 + i]).toArray();
        return new LabelledImages(pixels, labels, 28, 28, PixelScale.MINUS_ONE_TO_ONE, CLASS_NAMES);
    }

    public static OnnxFile model() {
        return new OnnxFile("mlp-16.onnx", resource("/digits/mlp-16.onnx"));
    }

    private static byte[] unzipped(String name) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(resource(name)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Digits.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
