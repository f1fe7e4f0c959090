package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

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
        return of(images, PixelCounts.of(images));
    }

    /** Of a set that has been counted. */
    static DatasetStatistics of(LabelledImages images, PixelCounts counts) {
        long pixels = images.pixels().length;
        ValueStatistics raw = statistics(counts, pixels);
        return new DatasetStatistics(
                images.size(),
                images.height(),
                images.width(),
                images.classNames(),
                IntStream.range(0, images.classNames().size())
                        .map(counts::classSize)
                        .boxed()
                        .toList(),
                raw,
                raw.scaled(images.scale()),
                (double) counts.inked() / pixels,
                (int) IntStream.range(0, images.features())
                        .filter(position -> counts.inked(position) == 0)
                        .count());
    }

    private static ValueStatistics statistics(PixelCounts counts, long pixels) {
        long sum = 0;
        long squares = 0;
        int min = PixelCounts.VALUES - 1;
        int max = 0;
        for (int value = 0; value < PixelCounts.VALUES; value++) {
            long count = counts.value(value);
            sum += count * value;
            squares += count * value * value;
            min = count > 0 ? Math.min(min, value) : min;
            max = count > 0 ? value : max;
        }
        double mean = (double) sum / pixels;
        double variance = (double) squares / pixels - mean * mean;
        return new ValueStatistics(min, max, mean, Math.sqrt(Math.max(0, variance)));
    }
}
