package io.github.mnistlab.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNG files, eight bits a sample, with a palette where 256 colours are enough.
 *
 * <p>Source: Portable Network Graphics (PNG) Specification, W3C, 2nd edition, 2003. Rows are not filtered: for drawings and
 * digits that gives the smallest files.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_COLOURS = 256;

    private final int width;
    private final int height;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngFile(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The file of {@code [height · width]} colours, row by row. */
    static byte[] of(int width, int height, int[] colours) {
        PngFile png = new PngFile(width, height);
        if (Arrays.stream(colours).allMatch(c -> (c & 0xFF) == (c >> 8 & 0xFF) && (c & 0xFF) == c >> 16)) {
            return png.write(0, new int[0], samples(colours, 1));
        }
        int[] palette = distinct(colours);
        if (palette.length <= MOST_COLOURS) {
            int[] indices = Arrays.stream(colours)
                    .map(colour -> Arrays.binarySearch(palette, colour))
                    .toArray();
            return png.write(3, palette, samples(indices, 1));
        }
        return png.write(2, new int[0], samples(colours, 3));
    }

    private static int[] distinct(int[] colours) {
        int[] sorted = colours.clone();
        Arrays.sort(sorted);
        int count = 1;
        for (int colour : sorted) {
            if (colour != sorted[count - 1]) {
                sorted[count++] = colour;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** The lowest bytes of each value, the highest of them first. */
    private static byte[] samples(int[] values, int bytes) {
        byte[] samples = new byte[Math.multiplyExact(values.length, bytes)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (values[i / bytes] >> 8 * (bytes - 1 - i % bytes));
        }
        return samples;
    }

    private byte[] write(int colourType, int[] palette, byte[] samples) {
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        chunk("IHDR", header.put((byte) colourType).array());
        if (palette.length > 0) {
            chunk("PLTE", samples(palette, 3));
        }
        chunk("IDAT", compressed(samples));
        chunk("IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] compressed(byte[] samples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        int row = samples.length / height;
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int y = 0; y < height; y++) {
                out.write(0); // the row's filter: none
                out.write(samples, y * row, row);
            }
        } catch (IOException e) {
            throw new AssertionError("memory takes every byte", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private void chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
