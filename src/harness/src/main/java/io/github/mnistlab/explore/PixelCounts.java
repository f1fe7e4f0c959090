package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact counts over the pixels of a set: of each value and of ink at each position, and what the images of a class come to.
 *
 * <p>One pass over the bytes, class by class, so that the sums of one class alone are held: 256 classes of large images would not
 * fit. Whole numbers, so that nothing depends on an order.
 */
final class PixelCounts {
    static final int VALUES = 256;

    private final LabelledImages images;
    private final long[] values = new long[VALUES];
    private final int[] inked;
    private final List<ClassSums> classes = new ArrayList<>();

    private PixelCounts(LabelledImages images) {
        this.images = images;
        this.inked = new int[images.features()];
    }

    /**
     * What a class comes to.
     *
     * @param size how many images it has
     */
    private record ClassSums(int size, Tile mean, Tile deviation) {}

    static PixelCounts of(LabelledImages images) {
        PixelCounts counts = new PixelCounts(images);
        int[][] members = members(images);
        for (int[] each : members) {
            counts.addClass(each);
        }
        return counts;
    }

    /** The images of each class. */
    private static int[][] members(LabelledImages images) {
        int[] sizes = new int[images.classNames().size()];
        for (int label : images.labels()) {
            sizes[label]++;
        }
        int[][] members = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = images.size() - 1; i >= 0; i--) {
            int label = images.labels()[i];
            members[label][--sizes[label]] = i;
        }
        return members;
    }

    private void addClass(int[] members) {
        long[] sums = new long[inked.length];
        long[] squares = new long[inked.length];
        for (int image : members) {
            add(image * inked.length, sums, squares);
        }
        double size = Math.max(1, members.length);
        classes.add(new ClassSums(
                members.length,
                Tile.of(images.height(), images.width(), position -> (int) Math.round(sums[position] / size)),
                Tile.of(images.height(), images.width(), position -> {
                    double mean = sums[position] / size;
                    double variance = squares[position] / size - mean * mean;
                    return (int) Math.min(255, Math.round(2 * Math.sqrt(Math.max(0, variance))));
                })));
    }

    private void add(int from, long[] sums, long[] squares) {
        byte[] pixels = images.pixels();
        for (int i = 0; i < inked.length; i++) {
            int value = pixels[from + i] & 0xFF;
            if (value != 0) {
                values[value]++;
                inked[i]++;
                sums[i] += value;
                squares[i] += (long) value * value;
            }
        }
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
        return classes.get(label).size();
    }

    /** The mean of a class's images; blank where it has none. */
    Tile mean(int label) {
        return classes.get(label).mean();
    }

    /** Twice the standard deviation of a class's images, so that black is the largest that there can be, 127.5. */
    Tile deviation(int label) {
        return classes.get(label).deviation();
    }
}
