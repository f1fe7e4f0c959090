package io.github.mnistlab.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Makes IDX files for tests, well-formed and not. */
final class IdxBytes {
    private IdxBytes() {}

    /** A header of the given 32-bit numbers. */
    static byte[] header(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
        Arrays.stream(words).forEach(bytes::putInt);
        return bytes.array();
    }

    /** Images whose pixel k of image i is (31·i + 7·k) mod 256. */
    static byte[] images(int count, int height, int width) {
        byte[] pixels = new byte[count * height * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (31 * (i / (height * width)) + 7 * (i % (height * width)));
        }
        return concat(header(IdxReader.IMAGES_MAGIC, count, height, width), pixels);
    }

    /** Labels, one byte each. */
    static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return concat(header(IdxReader.LABELS_MAGIC, labels.length), bytes);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] concat(byte[] first, byte... second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static IdxSource source(byte[] file) {
        return new IdxSource("some/file", () -> new IdxSource.Stored(file.length, new ByteArrayInputStream(file)));
    }

    /** A dataset of five training and two test images of 2 × 3 pixels, compressed. */
    static Map<IdxFile, byte[]> smallSet() {
        return Map.of(
                IdxFile.TRAIN_IMAGES, images(5, 2, 3),
                IdxFile.TRAIN_LABELS, labels(0, 9, 9, 3, 4),
                IdxFile.TEST_IMAGES, images(2, 2, 3),
                IdxFile.TEST_LABELS, labels(7, 1));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
