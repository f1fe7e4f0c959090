package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a set of images is like, in figures.
 *
 * <p>All are computed from exact counts of the 256 pixel values, so that they depend on no order of summation.
 *
 * @param images number of images
 * @param height of an image in pixels
 * @param width of an image in pixels
 * @param classNames in output order
 * @param classCounts images of each class
 * @param pixels statistics of the raw pixels, 0…255
 * @param inputs the same of the network's inputs
 * @param nonZeroShare share of pixels that are not zero
 * @param alwaysZero positions at which no image has anything but zero
 */
public record DatasetStatistics(
        int images,
        int height,
        int width,
        List<String> classNames,
        List<Integer> classCounts,
        ValueStatistics pixels,
        ValueStatistics inputs,
        double nonZeroShare,
        int alwaysZero) {

    /**
     * Of some values.
     *
     * @param standardDeviation of the population: the mean square distance is over all values, not one less
     */
    public record ValueStatistics(double min, double max, double mean, double standardDeviation) {

        private ValueStatistics scaled(PixelScale scale) {
            double atMin = scale.scale() * min + scale.offset();
            double atMax = scale.scale() * max + scale.offset();
            return new ValueStatistics(
                    Math.min(atMin, atMax),
                    Math.max(atMin, atMax),
                    scale.scale() * mean + scale.offset(),
                    Math.abs(scale.scale()) * standardDeviation);
        }
    }

    public DatasetStatistics {
        classNames = List.copyOf(classNames);
        classCounts = List.copyOf(classCounts);
        Objects.requireNonNull(pixels);
        Objects.requireNonNull(inputs);
    }

    /** Counts a set. */
    public static DatasetStatistics of(LabelledImages images) {
        long[] histogram = new long[256];
        boolean[] used = new boolean[images.features()];
        byte[] pixels = images.pixels();
        for (int i = 0; i < pixels.length; i++) {
            histogram[pixels[i] & 0xFF]++;
            used[i % used.length] |= pixels[i] != 0;
        }
        int unused = 0;
        for (boolean position : used) {
            unused += position ? 0 : 1;
        }
        ValueStatistics raw = statistics(histogram, pixels.length);
        return new DatasetStatistics(
                images.size(),
                images.height(),
                images.width(),
                images.classNames(),
                classCounts(images),
                raw,
                raw.scaled(images.scale()),
                1 - (double) histogram[0] / pixels.length,
                unused);
    }

    private static List<Integer> classCounts(LabelledImages images) {
        int[] counts = new int[images.classNames().size()];
        for (int label : images.labels()) {
            counts[label]++;
        }
        List<Integer> boxed = new ArrayList<>();
        for (int count : counts) {
            boxed.add(count);
        }
        return boxed;
    }

    private static ValueStatistics statistics(long[] histogram, long count) {
        long sum = 0;
        long squares = 0;
        int min = 255;
        int max = 0;
        for (int value = 0; value < histogram.length; value++) {
            sum += histogram[value] * value;
            squares += histogram[value] * value * value;
            min = histogram[value] > 0 ? Math.min(min, value) : min;
            max = histogram[value] > 0 ? value : max;
        }
        double mean = (double) sum / count;
        double variance = (double) squares / count - mean * mean;
        return new ValueStatistics(min, max, mean, Math.sqrt(Math.max(0, variance)));
    }
}
