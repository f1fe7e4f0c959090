package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdxFolderTest {
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    @TempDir
    private Path temp;

    private Path dir;

    @BeforeEach
    void writeSmallSet() throws IOException {
        dir = Files.createDirectory(temp.resolve("a folder of images"));
        IdxBytes.smallSet()
                .forEach((file, bytes) -> IdxBytes.write(dir.resolve(file.gzipName()), IdxBytes.gzip(bytes)));
    }

    @Test
    void should_load_when_the_folder_has_four_compressed_files() {
        ImageSets sets = IdxFolder.load("small", dir, Map.of());

        assertThat(sets.name()).isEqualTo("small");
        assertThat(sets.train().size()).isEqualTo(5);
        assertThat(sets.train().classes().names()).containsExactly("0", "1", "3", "4", "7", "9");
        assertThat(sets.train().labels()).containsExactly(0, 5, 5, 2, 3);
        assertThat(sets.train().height()).isEqualTo(2);
        assertThat(sets.train().width()).isEqualTo(3);
        assertThat(sets.test().classes()).isEqualTo(sets.train().classes());
        assertThat(sets.test().labels()).containsExactly(4, 1);
        assertThat(sets.sha256().get(TEST_LABELS)).isEqualTo(IdxBytes.sha256(IdxBytes.labels(7, 1)));
        assertThat(sets.sha256().keySet())
                .containsExactly(
                        TEST_LABELS.replace("labels-idx1", "images-idx3"),
                        TEST_LABELS,
                        "train-images-idx3-ubyte",
                        "train-labels-idx1-ubyte");
    }

    @ParameterizedTest
    @EnumSource
    void should_load_the_same_when_a_file_is_plain(IdxFile file) throws IOException {
        Map<String, String> compressed = IdxFolder.load("small", dir, Map.of()).sha256();
        Files.delete(dir.resolve(file.gzipName()));
        IdxBytes.write(dir.resolve(file.fileName()), IdxBytes.smallSet().get(file));

        assertThat(IdxFolder.load("small", dir, compressed).sha256()).isEqualTo(compressed);
    }

    @Test
    void should_prefer_the_plain_file_when_both_are_there() {
        IdxBytes.write(dir.resolve(TEST_LABELS), IdxBytes.labels(2, 3));

        ImageDataset test = IdxFolder.load("small", dir, Map.of()).test();
        assertThat(test.getExample(0).getOutput().getLabel()).isEqualTo("2");
    }

    @Test
    void should_load_when_the_shape_is_fashion_mnist_s() {
        IdxBytes.write(file(IdxFile.TRAIN_IMAGES), IdxBytes.images(200, 28, 28));
        IdxBytes.write(
                file(IdxFile.TRAIN_LABELS),
                IdxBytes.labels(IntStream.range(0, 200).map(i -> i % 10).toArray()));
        IdxBytes.write(file(IdxFile.TEST_IMAGES), IdxBytes.images(2, 28, 28));

        ImageSets sets = IdxFolder.load("fashion", dir, Map.of());

        assertThat(sets.train().getFeatureIDMap().size()).isEqualTo(784);
        assertThat(sets.train().getOutputIDInfo().size()).isEqualTo(10);
    }

    @Test
    void should_give_the_digests_of_a_loaded_set_when_only_they_are_wanted() throws IOException {
        Files.delete(file(IdxFile.TRAIN_IMAGES));
        IdxBytes.write(
                dir.resolve(IdxFile.TRAIN_IMAGES.fileName()),
                IdxBytes.smallSet().get(IdxFile.TRAIN_IMAGES));

        assertThat(IdxFolder.sha256(dir))
                .isEqualTo(IdxFolder.load("small", dir, Map.of()).sha256());
    }

    @Test
    void should_name_the_file_when_it_cannot_be_digested() {
        byte[] labels = IdxBytes.gzip(IdxBytes.labels(7, 1));
        IdxBytes.write(file(IdxFile.TEST_LABELS), IdxBytes.concat(labels, (byte) 0));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxFolder.sha256(dir))
                .withMessage(file(IdxFile.TEST_LABELS)
                        + ": has more than 1073741824 bytes, or bytes after its end; fetch the file again");
        IdxBytes.write(file(IdxFile.TEST_LABELS), Arrays.copyOf(labels, labels.length - 9));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxFolder.sha256(dir))
                .withMessage(file(IdxFile.TEST_LABELS) + ": is truncated; fetch the file again");
    }

    @Test
    void should_list_all_missing_files_when_some_are_missing() throws IOException {
        Files.delete(file(IdxFile.TRAIN_LABELS));
        Files.delete(file(IdxFile.TEST_IMAGES));

        assertFailure(
                Map.of(),
                dir + ": lacks train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz (or without .gz);"
                        + " put them there or correct dataset.dir");
    }

    @Test
    void should_count_a_file_as_missing_when_it_is_a_folder() throws IOException {
        Files.delete(file(IdxFile.TRAIN_LABELS));
        Files.createDirectory(file(IdxFile.TRAIN_LABELS));

        assertFailure(
                Map.of(),
                dir + ": lacks train-labels-idx1-ubyte.gz (or without .gz);"
                        + " put them there or correct dataset.dir");
    }

    @Test
    void should_fail_when_the_folder_is_not_one() {
        Path missing = dir.resolve("missing");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxFolder.load("small", missing, Map.of()))
                .withMessage(missing + ": is not a folder; correct dataset.dir or put the IDX files there");
    }

    @Test
    void should_name_both_files_when_the_counts_of_images_and_labels_differ() {
        IdxBytes.write(file(IdxFile.TRAIN_LABELS), IdxBytes.labels(1, 2, 3, 4));

        assertFailure(
                Map.of(),
                file(IdxFile.TRAIN_LABELS) + ": has 4 labels, but " + file(IdxFile.TRAIN_IMAGES)
                        + " has 5 images; use files that belong together");
    }

    @Test
    void should_name_the_file_when_the_test_files_are_the_bad_ones() {
        IdxBytes.write(file(IdxFile.TEST_LABELS), IdxBytes.images(2, 2, 3));

        assertFailure(
                Map.of(),
                file(IdxFile.TEST_LABELS)
                        + ": starts with 0x00000803, but an IDX file of labels starts with 0x00000801 or 0x00000c02;"
                        + " put the right file there");
    }

    @Test
    void should_have_all_labels_of_both_files_as_classes_when_they_are_letters() {
        IdxBytes.write(file(IdxFile.TRAIN_LABELS), IdxBytes.labels(26, 1, 2, 26, 11));
        IdxBytes.write(file(IdxFile.TEST_LABELS), IdxBytes.labels(255, 2));

        ImageSets sets = IdxFolder.load("letters", dir, Map.of());

        assertThat(sets.train().classes().names()).containsExactly("1", "2", "11", "26", "255");
        assertThat(sets.train().labels()).containsExactly(3, 0, 1, 3, 2);
        assertThat(sets.test().labels()).containsExactly(4, 1);
    }

    @Test
    void should_name_the_label_when_the_test_images_alone_have_one_that_is_no_class() {
        ClassLabels classes = ClassLabels.of(new int[] {0, 3, 4, 7, 9});

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxFolder.loadTest("small", dir, Map.of(), classes))
                .withMessage(
                        file(IdxFile.TEST_LABELS)
                                + ": label 1 is 1, but the classes are 0 3 4 7 9; use the labels that the model was trained with");
    }

    @Test
    void should_name_both_files_when_train_and_test_images_differ_in_size() {
        IdxBytes.write(file(IdxFile.TEST_IMAGES), IdxBytes.images(2, 3, 2));

        assertFailure(
                Map.of(),
                file(IdxFile.TEST_IMAGES) + ": images are 3 × 2, but those of " + file(IdxFile.TRAIN_IMAGES)
                        + " are 2 × 3; use files of one dataset");
    }

    @Test
    void should_list_every_mismatch_when_digests_are_pinned() {
        String labels = IdxBytes.sha256(IdxBytes.labels(7, 1));
        String images = IdxBytes.sha256(IdxBytes.images(2, 2, 3));

        assertFailure(
                Map.of(TEST_LABELS, "ab".repeat(32), "t10k-images-idx3-ubyte", "cd".repeat(32)),
                pinned(IdxFile.TEST_IMAGES, images, "cd".repeat(32)) + "\n"
                        + pinned(IdxFile.TEST_LABELS, labels, "ab".repeat(32)));
    }

    private String pinned(IdxFile file, String actual, String expected) {
        return file(file) + ": SHA-256 of the uncompressed bytes is " + actual + ", but the spec pins " + expected
                + "; delete the file or change dataset.sha256";
    }

    @Test
    void should_load_when_the_pinned_digest_is_in_capitals() {
        String labels = IdxBytes.sha256(IdxBytes.labels(7, 1)).toUpperCase(Locale.ROOT);

        assertThat(IdxFolder.load("small", dir, Map.of(TEST_LABELS, labels))
                        .test()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void should_not_read_the_training_files_when_only_the_test_images_are_wanted() throws IOException {
        Files.write(file(IdxFile.TRAIN_IMAGES), new byte[] {1, 2, 3});
        String other = "ab".repeat(32);

        TestImages test = IdxFolder.loadTest("small", dir, Map.of("train-images-idx3-ubyte", other), Mnist.CLASSES);

        assertThat(test.images().labels()).containsExactly(7, 1);
        assertThat(test.sha256()).containsOnlyKeys("t10k-images-idx3-ubyte", TEST_LABELS);
    }

    @Test
    void should_fail_when_the_test_images_alone_are_not_the_pinned_ones() {
        String other = "ab".repeat(32);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxFolder.loadTest("small", dir, Map.of(TEST_LABELS, other), Mnist.CLASSES))
                .withMessage(file(IdxFile.TEST_LABELS) + ": SHA-256 of the uncompressed bytes is "
                        + IdxBytes.sha256(IdxBytes.labels(7, 1)) + ", but the spec pins " + other
                        + "; delete the file or change dataset.sha256");
    }

    @Test
    void should_fail_when_an_unknown_file_is_pinned() {
        assertFailure(
                Map.of("t10k-labels-idx1-ubyte.gz", "ab".repeat(32)),
                "dataset.sha256: names t10k-labels-idx1-ubyte.gz, but the files are train-images-idx3-ubyte,"
                        + " train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte; correct the names");
    }

    private Path file(IdxFile file) {
        return dir.resolve(file.gzipName());
    }

    private void assertFailure(Map<String, String> pinned, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxFolder.load("small", dir, pinned))
                .withMessage(message);
    }
}
