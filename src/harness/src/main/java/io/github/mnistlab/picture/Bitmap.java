package io.github.mnistlab.picture;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture made of filled rectangles with whole coordinates.
 *
 * <p>It needs neither fonts, nor a rasteriser, nor a graphical system, not even the JDK's headless one: it can be drawn
 * inside any JVM. Colours are {@code 0xRRGGBB}.
 */
public final class Bitmap {
    private final int width;
    private final int height;
    private final int[] colours;

    /**
     * A picture of one colour.
     *
     * @param width in pixels, ≥ 1
     * @param height in pixels, ≥ 1
     */
    public Bitmap(int width, int height, int colour) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture cannot be " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.colours = new int[Math.multiplyExact(width, height)];
        Arrays.fill(colours, colour & 0xFFFFFF);
    }

    /**
     * Fills a rectangle; what lies outside of the picture is left out.
     *
     * @param x of the left edge
     * @param y of the upper edge
     */
    public void fill(int x, int y, int across, int down, int colour) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + across);
        for (int row = Math.max(0, y); row < Math.min(height, y + down) && left < right; row++) {
            Arrays.fill(colours, row * width + left, row * width + right, colour & 0xFFFFFF);
        }
    }

    /**
     * Draws a grey image, each of its pixels as a square.
     *
     * @param grey {@code [rows · columns]} from {@code offset} on, row by row, 0 is black, unsigned
     * @param scale side of a square
     */
    public void draw(byte[] grey, int offset, int rows, int columns, int x, int y, int scale) {
        Objects.checkFromIndexSize(offset, Math.multiplyExact(rows, columns), grey.length);
        for (int i = 0; i < rows * columns; i++) {
            int level = grey[offset + i] & 0xFF;
            fill(x + i % columns * scale, y + i / columns * scale, scale, scale, level << 16 | level << 8 | level);
        }
    }

    /** The picture as a PNG file: nothing in the bytes but the picture; the same on the same JDK. */
    public byte[] png() {
        return PngFile.of(width, height, colours);
    }
}
