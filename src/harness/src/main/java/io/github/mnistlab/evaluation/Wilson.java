package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.EvaluationRecord.Interval;

/**
 * The Wilson score interval of a share.
 *
 * <p>With {@code p = correct/total}, {@code n = total} and the normal quantile {@code z}:
 *
 * <pre>{@code
 * (p + z²/2n ± z · √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 * }</pre>
 *
 * <p>Unlike {@code p ± z·√(p(1−p)/n)} it stays inside [0, 1] and keeps its coverage near 0 and 1, where accuracies lie.
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 * Statistical Association 22 (1927), 209–212.
 */
public final class Wilson {

    /** The 97.5 % quantile of the standard normal distribution: 95 % lie within ±z. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95 % interval.
     *
     * @param correct 0…total
     * @param total ≥ 1
     * @throws IllegalArgumentException if out of range
     */
    public static Interval interval(int correct, int total) {
        if (total < 1 || correct < 0 || correct > total) {
            throw new IllegalArgumentException(correct + " of " + total + " is no share");
        }
        double n = total;
        double p = correct / n;
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double norm = 1 + Z * Z / n;
        double low = correct == 0 ? 0 : (centre - half) / norm;
        double high = correct == total ? 1 : (centre + half) / norm;
        return new Interval(low, high);
    }
}
