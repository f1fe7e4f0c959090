package io.github.mnistlab.dataset;

import static io.github.mnistlab.dataset.IdxBytes.concat;
import static io.github.mnistlab.dataset.IdxBytes.gzip;
import static io.github.mnistlab.dataset.IdxBytes.header;
import static io.github.mnistlab.dataset.IdxBytes.images;
import static io.github.mnistlab.dataset.IdxBytes.labels;
import static io.github.mnistlab.dataset.IdxBytes.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdxReaderTest {
    private static final int IMAGES = IdxReader.IMAGES_MAGIC;
    private static final int LABELS = IdxReader.LABELS_MAGIC;
    private static final int TABLE = IdxReader.LABEL_TABLE_MAGIC;

    @ParameterizedTest
    @MethodSource("plainAndGzip")
    void should_read_images_when_the_file_is_plain_or_gzip(byte[] file) {
        IdxImages images = IdxReader.readImages(source(file));

        assertThat(images.count()).isEqualTo(3);
        assertThat(images.height()).isEqualTo(2);
        assertThat(images.width()).isEqualTo(4);
        assertThat(images.pixels()).isEqualTo(Arrays.copyOfRange(images(3, 2, 4), 16, 16 + 24));
        assertThat(images.sha256()).isEqualTo(IdxBytes.sha256(images(3, 2, 4)));
    }

    static Stream<byte[]> plainAndGzip() {
        return Stream.of(images(3, 2, 4), gzip(images(3, 2, 4)));
    }

    @Test
    void should_read_labels_when_they_are_bytes() {
        IdxLabels labels = IdxReader.readLabels(source(gzip(labels(0, 9, 255))));

        assertThat(labels.labels()).containsExactly(0, 9, 255);
        assertThat(labels.sha256()).isEqualTo(IdxBytes.sha256(labels(0, 9, 255)));
    }

    @Test
    void should_read_the_first_column_when_labels_are_a_table() {
        byte[] file = header(IdxReader.LABEL_TABLE_MAGIC, 3, 2, 7, -1, 0, 1000, 255, 4);

        IdxLabels labels = IdxReader.readLabels(source(gzip(file)));

        assertThat(labels.labels()).containsExactly(7, 0, 255);
        assertThat(labels.sha256()).isEqualTo(IdxBytes.sha256(file));
    }

    @Test
    void should_read_all_chunks_when_the_file_is_larger_than_one() {
        byte[] file = images(1000, 28, 28);

        IdxImages images = IdxReader.readImages(source(gzip(file)));

        assertThat(images.pixels()).isEqualTo(Arrays.copyOfRange(file, 16, file.length));
        assertThat(images.sha256()).isEqualTo(IdxBytes.sha256(file));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badImages")
    void should_say_what_is_wrong_when_a_file_of_images_is_bad(byte[] file, String problem) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxReader.readImages(source(file)))
                .withMessageStartingWith("some/file: ")
                .withMessageContaining(problem)
                .withMessageNotContaining("\n");
    }

    static Stream<Arguments> badImages() {
        byte[] good = images(3, 2, 4);
        byte[] zipped = gzip(images(50, 28, 28));
        return Stream.of(
                arguments(new byte[0], "is truncated; fetch"),
                arguments(new byte[] {0x1f}, "is truncated; fetch"),
                arguments(new byte[] {0x1f, (byte) 0x8b}, "is truncated; fetch"),
                arguments(header(IMAGES, 3, 2), "is truncated; fetch"),
                arguments(header(IMAGES, -1, -1), "is truncated; fetch"),
                arguments(
                        labels(1, 2, 3, 4, 5, 6, 7, 8, 9), "starts with 0x00000801, but an IDX file of images starts"),
                arguments("PNG, but not quite".getBytes(StandardCharsets.UTF_8), "starts with 0x504e472c"),
                arguments(header(IMAGES, 0, 2, 4), "header says 0 images, but there must be 1 to 10000000"),
                arguments(header(IMAGES, 3, 0, 4), "header says 0 rows, but there must be 1 to 1024"),
                arguments(header(IMAGES, 3, 2, 0), "header says 0 columns, but there must be 1 to 1024"),
                arguments(header(IMAGES, -1, 28, 28), "header says 4294967295 images"),
                arguments(header(IMAGES, 1 << 31, 28, 28), "header says 2147483648 images"),
                arguments(header(IMAGES, 3, 65536, 65536), "header says 65536 rows"),
                arguments(header(IMAGES, 3, 28, 1025), "header says 1025 columns"),
                arguments(
                        header(IMAGES, 10_000_000, 1024, 1024),
                        "promises 10485760000000 bytes, but at most 1073741824"),
                arguments(header(IMAGES, 1025, 1024, 1024), "promises 1074790400 bytes, but at most 1073741824"),
                arguments(header(IMAGES, 1024, 1024, 1024), "promises 1073741824 bytes, more than a file of its size"),
                arguments(gzip(header(IMAGES, 1024, 1024, 1024)), "promises 1073741824 bytes, more than a file of its"),
                arguments(gzip(header(IMAGES, 3, 28, 28)), "is truncated; fetch"),
                arguments(Arrays.copyOf(good, good.length - 1), "is truncated: header promises 24 bytes, more than"),
                arguments(concat(good, (byte) 0), "has bytes after the 24 that its header promises"),
                arguments(gzip(concat(good, (byte) 0)), "has bytes after the 24 that its header promises"),
                arguments(concat(gzip(good), (byte) 0), "has bytes after the 24 that its header promises"),
                arguments(concat(gzip(good), new byte[100]), "has bytes after the 24 that its header promises"),
                arguments(concat(gzip(good), gzip(good)), "has bytes after the 24 that its header promises"),
                arguments(concat(gzip(good), gzip(new byte[0])), "has bytes after the 24 that its header promises"),
                arguments(Arrays.copyOf(zipped, zipped.length - 1), "is truncated; fetch"),
                arguments(Arrays.copyOf(zipped, zipped.length / 2), "is truncated; fetch"),
                arguments(Arrays.copyOf(zipped, 12), "is truncated; fetch"),
                arguments(flip(zipped, zipped.length - 6), "is a damaged gzip file (Corrupt GZIP trailer)"),
                arguments(flip(zipped, 10), "is a damaged gzip file ("),
                arguments(flip(zipped, 2), "is a damaged gzip file (Unsupported compression method)"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badLabels")
    void should_say_what_is_wrong_when_a_file_of_labels_is_bad(byte[] file, String problem) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxReader.readLabels(source(file)))
                .withMessageStartingWith("some/file: ")
                .withMessageContaining(problem);
    }

    static Stream<Arguments> badLabels() {
        return Stream.of(
                arguments(
                        images(1, 1, 1),
                        "starts with 0x00000803, but an IDX file of labels starts with 0x00000801 or 0x00000c02"),
                arguments(header(LABELS, 0), "header says 0 labels"),
                arguments(
                        header(TABLE, 2, 1, 9, 256), "label 1 is 256, but labels must be 0 to 255; number the classes"),
                arguments(header(TABLE, 1, 2, -1, 3), "label 0 is -1, but labels must be 0 to 255; number the classes"),
                arguments(header(TABLE, 1), "is truncated; fetch"),
                arguments(header(TABLE, 1, 0), "header says 0 columns, but there must be 1 to 64"),
                arguments(header(TABLE, 1, 65), "header says 65 columns, but there must be 1 to 64"),
                arguments(header(TABLE, 10_000_000, 64), "promises 2560000000 bytes, but at most 1073741824"),
                arguments(header(TABLE, 1, 2, 3), "promises 8 bytes, more than a file of its size can hold"),
                arguments(header(TABLE, 1, 1, 3, 4), "has bytes after the 4 that its header promises"),
                arguments(header(LABELS, 10_000_001), "header says 10000001 labels"),
                arguments(header(LABELS, 10_000_000), "promises 10000000 bytes, more than a file of its size can hold"),
                arguments(concat(labels(3, 1), (byte) 4), "has bytes after the 2 that its header promises"));
    }

    @Test
    void should_stop_at_the_header_s_promise_when_a_gzip_bomb_goes_on() {
        byte[] bomb = gzip(concat(images(1, 28, 28), new byte[50_000_000]));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxReader.readImages(source(bomb)))
                .withMessageContaining("has bytes after the 784 that its header promises");
    }

    @Test
    void should_say_why_when_a_file_cannot_be_opened() {
        IdxSource source = new IdxSource("some/file", () -> {
            throw new IOException("no such device");
        });

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxReader.readImages(source))
                .withMessage("some/file: cannot be read (java.io.IOException: no such device);"
                        + " check the file and its permissions");
    }

    private static byte[] flip(byte[] bytes, int index) {
        byte[] flipped = bytes.clone();
        flipped[index] ^= (byte) 0xFF;
        return flipped;
    }
}
