package io.github.mnistlab.dataset;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The MNIST database of handwritten digits, whose original files are part of this library. */
public final class Mnist {
    /** What reports call it. */
    public static final String NAME = "mnist";

    /** The digits. */
    public static final ClassLabels CLASSES =
            ClassLabels.of(IntStream.range(0, 10).toArray());

    private static final Map<IdxFile, Original> ORIGINALS = new EnumMap<>(Map.of(
            IdxFile.TRAIN_IMAGES,
            new Original(9_912_422, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            IdxFile.TRAIN_LABELS,
            new Original(28_881, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
            IdxFile.TEST_IMAGES,
            new Original(1_648_877, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            IdxFile.TEST_LABELS,
            new Original(4_542, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")));

    private Mnist() {}

    /**
     * Reads the 60,000 training and 10,000 test images of 28 × 28 pixels and verifies them against their pinned digests.
     *
     * @throws DatasetException if the library's jar is damaged
     */
    public static ImageSets load() {
        return verified(IdxSets.load(NAME, Mnist::source));
    }

    /**
     * Reads the 10,000 test images alone and verifies them against their pinned digests.
     *
     * @throws DatasetException if the library's jar is damaged
     */
    public static TestImages loadTest() {
        TestImages test = IdxSets.loadTest(NAME, Mnist::source, CLASSES);
        test.sha256().forEach(Mnist::verify);
        return test;
    }

    /** The digests of the original files, which {@link #load} verifies: file name to SHA-256 of the uncompressed bytes. */
    public static SortedMap<String, String> sha256() {
        SortedMap<String, String> digests = new TreeMap<>();
        ORIGINALS.forEach((file, original) -> digests.put(file.fileName(), original.sha256()));
        return digests;
    }

    /** The sets themselves, if they come from the original files. */
    static ImageSets verified(ImageSets sets) {
        sets.sha256().forEach(Mnist::verify);
        return sets;
    }

    private static void verify(String fileName, String actual) {
        String original = sha256().get(fileName);
        if (!actual.equals(original)) {
            throw DatasetException.of(
                    "embedded %s: SHA-256 is %s, but the original's is %s; install mnist-data again",
                    fileName, actual, original);
        }
    }

    private static IdxSource source(IdxFile file) {
        String resource = "mnist/" + file.gzipName();
        return new IdxSource(
                "embedded " + resource,
                () -> new IdxSource.Stored(ORIGINALS.get(file).gzipBytes(), open(resource)));
    }

    /**
     * Opens a file that stands beside this class.
     *
     * @throws FileNotFoundException if there is none
     */
    static InputStream open(String resource) throws FileNotFoundException {
        InputStream content = Mnist.class.getResourceAsStream(resource);
        if (content == null) {
            throw new FileNotFoundException(resource);
        }
        return content;
    }

    /**
     * What an original file must be.
     *
     * @param gzipBytes size of the compressed file
     * @param sha256 digest of the uncompressed file, lower-case hex
     */
    private record Original(long gzipBytes, String sha256) {}
}
