package io.github.mnistlab.record;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The images of a run.
 *
 * @param name as the spec calls them
 * @param files IDX file name (without `.gz`) to the SHA-256 of its uncompressed bytes
 * @param train number of training images before any are held out
 * @param test number of test images
 * @param height of an image in pixels
 * @param width of an image in pixels
 * @param classes number of classes
 */
public record DatasetRecord(
        String name, Map<String, String> files, int train, int test, int height, int width, int classes) {
    private static final int MNIST_SIDE = 28;

    public DatasetRecord {
        Objects.requireNonNull(name);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Whether images are as large as MNIST's, into whose form pictures and drawings are brought. */
    public boolean hasMnistSize() {
        return height == MNIST_SIDE && width == MNIST_SIDE;
    }

    /**
     * Whether another run was measured on the same test images, byte for byte, whatever it was trained on.
     *
     * <p>The files of the test images are those whose names do not say `train`.
     */
    public boolean sameTestImages(DatasetRecord other) {
        return test == other.test && testFiles().equals(other.testFiles());
    }

    /**
     * Whether these are its test files.
     *
     * @param sha256 digests of the test files by name
     */
    public boolean hasTestFiles(Map<String, String> sha256) {
        return testFiles().equals(sha256);
    }

    private Map<String, String> testFiles() {
        var tests = new TreeMap<>(files);
        tests.keySet().removeIf(name -> name.contains("train"));
        return tests;
    }
}
