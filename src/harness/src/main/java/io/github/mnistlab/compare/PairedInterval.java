package io.github.mnistlab.compare;

import io.github.mnistlab.record.EvaluationRecord.Interval;

/**
 * The interval of a difference of accuracies on the same images.
 *
 * <p>With b images on which only the run is right, c on which only the reference is, n images in all, {@code p = (b+1)/(n+2)},
 * {@code q = (c+1)/(n+2)} and the normal quantile z:
 *
 * <pre>{@code
 * p − q ± z · √((p + q − (p − q)²) / (n + 2))
 * }</pre>
 *
 * <p>The images on which both are right or both wrong say nothing on the difference, which is why it is narrower than the two
 * accuracies' own intervals suggest. Source: D. G. Bonett and R. M. Price, Adjusted Wald Confidence Interval for a Difference
 * of Binomial Proportions Based on Paired Data, Journal of Educational and Behavioral Statistics 37 (2012), 479–488.
 */
final class PairedInterval {
    /** The 97.5 % quantile of the standard normal distribution: 95 % lie within ±z. */
    private static final double Z = 1.959963984540054;

    private PairedInterval() {}

    /**
     * The 95 % interval of the run's accuracy less the reference's, inside [−1, 1].
     *
     * @param total ≥ 1
     */
    static Interval of(Disagreement disagreement, int total) {
        double n = total + 2.0;
        double p = (disagreement.onlyRunRight().size() + 1) / n;
        double q = (disagreement.onlyReferenceRight().size() + 1) / n;
        double half = Z * Math.sqrt((p + q - (p - q) * (p - q)) / n);
        return new Interval(Math.max(-1, p - q - half), Math.min(1, p - q + half));
    }
}
