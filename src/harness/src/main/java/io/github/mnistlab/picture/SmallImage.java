package io.github.mnistlab.picture;

import java.util.Objects;

/**
 * A grey image that fits a frame: one that is larger is averaged in square blocks.
 *
 * @param grey {@code [rows · columns]}, row by row, unsigned, 0 is black; never written to
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into a picture, never compared
public record SmallImage(byte[] grey, int rows, int columns) {

    /**
     * An image, made as small as the frame wants it.
     *
     * @param grey {@code [rows · columns]} from {@code offset} on, row by row, unsigned
     * @param mostRows of the frame, ≥ 1
     * @param mostColumns of the frame, ≥ 1
     */
    public static SmallImage within(int mostRows, int mostColumns, byte[] grey, int offset, int rows, int columns) {
        Objects.checkFromIndexSize(offset, Math.multiplyExact(rows, columns), grey.length);
        int block = Math.max((rows + mostRows - 1) / mostRows, (columns + mostColumns - 1) / mostColumns);
        int down = (rows + block - 1) / block;
        int across = (columns + block - 1) / block;
        byte[] small = new byte[down * across];
        for (int i = 0; i < small.length; i++) {
            int top = i / across * block;
            int left = i % across * block;
            int high = Math.min(block, rows - top);
            int wide = Math.min(block, columns - left);
            small[i] = (byte) average(grey, offset + top * columns + left, high, wide, columns);
        }
        return new SmallImage(small, down, across);
    }

    private static int average(byte[] grey, int from, int high, int wide, int columns) {
        int sum = 0;
        for (int row = 0; row < high; row++) {
            for (int column = 0; column < wide; column++) {
                sum += grey[from + row * columns + column] & 0xFF;
            }
        }
        return (sum + high * wide / 2) / (high * wide);
    }

    /** A pixel, 0…255. */
    public int pixel(int row, int column) {
        return grey[row * columns + column] & 0xFF;
    }

    /** Draws it in the middle of a square, enlarged by a whole number. */
    public void drawInto(Bitmap picture, int x, int y, int side) {
        int scale = Math.max(1, side / Math.max(rows, columns));
        picture.draw(grey, 0, rows, columns, x + (side - columns * scale) / 2, y + (side - rows * scale) / 2, scale);
    }
}
