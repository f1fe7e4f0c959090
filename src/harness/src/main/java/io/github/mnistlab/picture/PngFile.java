package io.github.mnistlab.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNG files, eight bits a sample, with a palette where 256 colours are enough.
 *
 * <p>Source: Portable Network Graphics (PNG) Specification, W3C, 2nd edition, 2003. Rows are not filtered, which for drawings and
 * digits gives the smallest files, but for those equal to the row above: enlarged pixels give many.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_COLOURS = 256;
    /** Of Deflater's nine: the last two take twice the time for two per cent of the bytes. */
    private static final int LEVEL = 7;

    private static final int NO_FILTER = 0;
    /** The row is written as the differences from the one above. */
    private static final int UP_FILTER = 2;

    private final int width;
    private final int height;
    private final int[] colours;
    private final boolean[] repeated;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngFile(int width, int height, int[] colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.repeated = new boolean[height];
        for (int y = 1; y < height; y++) {
            int row = y * width;
            repeated[y] = Arrays.equals(colours, row, row + width, colours, row - width, row);
        }
    }

    /** The file of {@code [height · width]} colours, row by row. */
    static byte[] of(int width, int height, int[] colours) {
        return new PngFile(width, height, colours).write();
    }

    private byte[] write() {
        int[] palette = palette();
        if (Arrays.stream(palette).allMatch(PngFile::isGrey) && palette.length > 0) {
            return write(0, new int[0], samples(colours, 1));
        }
        if (palette.length > 0) {
            return write(3, palette, indices(palette));
        }
        return write(2, new int[0], samples(colours, 3));
    }

    /** All colours in ascending order; none if they are more than a palette can hold. */
    private int[] palette() {
        var found = new TreeSet<Integer>();
        int last = -1;
        for (int i = 0; i < colours.length; i++) {
            if (colours[i] != last && !repeated[i / width] && found.add(colours[i]) && found.size() > MOST_COLOURS) {
                return new int[0];
            }
            last = colours[i];
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isGrey(int colour) {
        return (colour & 0xFF) == (colour >> 8 & 0xFF) && (colour & 0xFF) == colour >> 16;
    }

    private byte[] indices(int[] palette) {
        byte[] indices = new byte[colours.length];
        for (int i = 0; i < indices.length; i++) {
            if (repeated[i / width]) {
                indices[i] = indices[i - width];
            } else {
                indices[i] = i > 0 && colours[i] == colours[i - 1]
                        ? indices[i - 1]
                        : (byte) Arrays.binarySearch(palette, colours[i]);
            }
        }
        return indices;
    }

    /** The lowest bytes of each value, the highest of them first. */
    private static byte[] samples(int[] values, int bytes) {
        byte[] samples = new byte[Math.multiplyExact(values.length, bytes)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (values[i / bytes] >> (8 * (bytes - 1 - i % bytes)));
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
        Deflater deflater = new Deflater(LEVEL);
        int row = samples.length / height;
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            byte[] noDifference = new byte[row];
            for (int y = 0; y < height; y++) {
                boolean repeats =
                        y > 0 && Arrays.equals(samples, y * row, (y + 1) * row, samples, (y - 1) * row, y * row);
                out.write(repeats ? UP_FILTER : NO_FILTER);
                out.write(repeats ? noDifference : samples, repeats ? 0 : y * row, row);
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
