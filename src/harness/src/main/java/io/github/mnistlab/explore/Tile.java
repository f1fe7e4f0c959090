package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.picture.Bitmap;

/**
 * A grey image as ink on white paper, made small enough for a page: one of more than {@value #MOST_SIDE} pixels a side is averaged in
 * square blocks.
 *
 * @param paper {@code [height · width]}, row by row, unsigned, 255 is paper
 * @param height in pixels, 1 to {@value #MOST_SIDE}
 * @param width in pixels, 1 to {@value #MOST_SIDE}
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into a picture, never compared
record Tile(byte[] paper, int height, int width) {

    static final int MOST_SIDE = 112;

    /** An image of a set. */
    static Tile of(LabelledImages images, int image) {
        int from = image * images.features();
        return of(images.height(), images.width(), position -> images.pixels()[from + position] & 0xFF);
    }

    /** Any picture, given as its ink, 0 to 255, at each position. */
    static Tile of(int height, int width, Ink ink) {
        int block = block(height, width);
        int rows = (height + block - 1) / block;
        int columns = (width + block - 1) / block;
        byte[] paper = new byte[rows * columns];
        for (int i = 0; i < paper.length; i++) {
            int top = i / columns * block;
            int left = i % columns * block;
            paper[i] = (byte) (255 - average(ink, top, left, Math.min(block, height - top), block, width));
        }
        return new Tile(paper, rows, columns);
    }

    /** Side of the blocks that are averaged. */
    static int block(int height, int width) {
        return (Math.max(height, width) + MOST_SIDE - 1) / MOST_SIDE;
    }

    private static int average(Ink ink, int top, int left, int rows, int block, int width) {
        int columns = Math.min(block, width - left);
        int sum = 0;
        for (int row = top; row < top + rows; row++) {
            for (int column = left; column < left + columns; column++) {
                sum += ink.at(row * width + column);
            }
        }
        return (sum + rows * columns / 2) / (rows * columns);
    }

    /** The picture by itself, a pixel for each of its own. */
    byte[] png() {
        Bitmap picture = new Bitmap(width, height, 0xFFFFFF);
        draw(picture, 0, 0, 1);
        return picture.png();
    }

    /** Draws it, each of its pixels as a square. */
    void draw(Bitmap picture, int x, int y, int scale) {
        picture.draw(paper, 0, height, width, x, y, scale);
    }

    /** The ink at a position, row by row, 0 to 255. */
    @FunctionalInterface
    interface Ink {
        int at(int position);
    }
}
