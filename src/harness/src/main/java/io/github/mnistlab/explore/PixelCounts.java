package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;

/**
 * Exact counts over the pixels of a set: of each value, of ink at each position, and the sums at each position of a class.
 *
 * <p>One pass over the bytes; whole numbers, so that nothing depends on an order. Takes 16 bytes per class and position.
 */
final class PixelCounts {
    static final int VALUES = 256;

    private final LabelledImages images;
    private final long[] values = new long[VALUES];
    private final int[] inked;
    private final int[] classSizes;
    private final long[][] sums;
    private final long[][] squares;

    private PixelCounts(LabelledImages images) {
        this.images = images;
        this.inked = new int[images.features()];
        this.classSizes = new int[images.classNames().size()];
        this.sums = new long[classSizes.length][images.features()];
        this.squares = new long[classSizes.length][images.features()];
    }

    static PixelCounts of(LabelledImages images) {
        PixelCounts counts = new PixelCounts(images);
        for (int i = 0; i < images.size(); i++) {
            counts.add(i * images.features(), images.labels()[i]);
        }
        return counts;
    }

    private void add(int from, int label) {
        byte[] pixels = images.pixels();
        long[] sum = sums[label];
        long[] square = squares[label];
        for (int i = 0; i < inked.length; i++) {
            int value = pixels[from + i] & 0xFF;
            if (value != 0) {
                values[value]++;
                inked[i]++;
                sum[i] += value;
                square[i] += (long) value * value;
            }
        }
        classSizes[label]++;
    }

    /** How many pixels have a value, 0 to 255. */
    long value(int value) {
        return value == 0 ? images.pixels().length - inked() : values[value];
    }

    /** Pixels that are not zero. */
    long inked() {
        long inked = 0;
        for (int value = 1; value < VALUES; value++) {
            inked += values[value];
        }
        return inked;
    }

    /** Images that have ink at a position. */
    int inked(int position) {
        return inked[position];
    }

    /** Images of a class. */
    int classSize(int label) {
        return classSizes[label];
    }

    /** The mean of a class's images; blank where it has none. */
    Tile mean(int label) {
        return Tile.of(images.height(), images.width(), position -> (int) Math.round(meanAt(label, position)));
    }

    /** Twice the standard deviation of a class's images, so that black is the largest that there can be, 127.5. */
    Tile deviation(int label) {
        return Tile.of(images.height(), images.width(), position -> {
            double mean = meanAt(label, position);
            double variance = (double) squares[label][position] / Math.max(1, classSizes[label]) - mean * mean;
            return (int) Math.min(255, Math.round(2 * Math.sqrt(Math.max(0, variance))));
        });
    }

    private double meanAt(int label, int position) {
        return (double) sums[label][position] / Math.max(1, classSizes[label]);
    }
}
