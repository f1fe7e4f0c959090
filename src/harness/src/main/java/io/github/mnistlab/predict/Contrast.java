package io.github.mnistlab.predict;

/**
 * The two kinds of pixels of a picture: paper and ink.
 *
 * <p>The threshold maximises the variance between both. Source: N. Otsu, A Threshold Selection Method from Gray-Level
 * Histograms, IEEE Transactions on Systems, Man, and Cybernetics 9 (1979), 62–66.
 *
 * @param threshold levels above it are of the lighter kind
 * @param dark mean level of the darker kind
 * @param darkSpread its standard deviation
 * @param light mean level of the lighter kind
 */
record Contrast(int threshold, double dark, double darkSpread, double light) {

    /** Levels that noise alone may lie apart. */
    private static final int NOISE = 24;

    /** Finds both kinds; where ink is so little that noise hides it from the variance, half the highest level parts them. */
    static Contrast of(GreyImage image) {
        int[] histogram = image.histogram();
        Contrast contrast = split(histogram, bestThreshold(histogram));
        int highest = 255;
        while (histogram[highest] == 0) {
            highest--;
        }
        return contrast.isBlank() && highest >= 2 * NOISE ? split(histogram, highest / 2) : contrast;
    }

    private static int bestThreshold(int[] histogram) {
        int best = 0;
        double bestVariance = -1;
        for (int threshold = 0; threshold < 255; threshold++) {
            Moments below = Moments.of(histogram, 0, threshold);
            Moments above = Moments.of(histogram, threshold + 1, 255);
            double gap = above.mean() - below.mean();
            double variance = (double) below.count() * above.count() * gap * gap;
            if (variance > bestVariance) {
                bestVariance = variance;
                best = threshold;
            }
        }
        return best;
    }

    private static Contrast split(int[] histogram, int threshold) {
        Moments dark = Moments.of(histogram, 0, threshold);
        Moments light = Moments.of(histogram, threshold + 1, 255);
        return new Contrast(threshold, dark.mean(), dark.deviation(), light.mean());
    }

    /** Whether there is only one kind, or two that noise could have made. */
    boolean isBlank() {
        return !(light - dark >= NOISE);
    }

    /** How much ink a level is, 0…1, where ink is the lighter kind: paper's own noise is none. */
    double ink(int level) {
        double none = Math.min(threshold, dark + 2 * darkSpread);
        return Math.max(0, Math.min(1, (level - none) / (light - none)));
    }

    private record Moments(long count, double mean, double deviation) {
        static Moments of(int[] histogram, int from, int to) {
            long count = 0;
            long sum = 0;
            long squares = 0;
            for (int level = from; level <= to; level++) {
                count += histogram[level];
                sum += (long) histogram[level] * level;
                squares += (long) histogram[level] * level * level;
            }
            // Not a number where there are none: such a split is never the best.
            double mean = (double) sum / count;
            double variance = (double) squares / count - mean * mean;
            return new Moments(count, mean, Math.sqrt(Math.max(0, variance)));
        }
    }
}
