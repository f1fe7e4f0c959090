package io.github.mnistlab.record;

import java.util.List;

/**
 * How far the predictions of two for the same test images lie apart.
 *
 * @param differing images whose predicted class differs
 * @param maxLogProbDelta largest absolute difference of a log-probability
 * @param meanLogProbDelta mean absolute difference of a log-probability
 * @param flips the differing images, at most {@link #MOST_FLIPS}: those with the largest margins, the largest first
 */
public record AgreementRecord(int differing, double maxLogProbDelta, double meanLogProbDelta, List<FlipRecord> flips) {

    /** Near-ties are few; a record shall stay readable where two have nothing in common. */
    public static final int MOST_FLIPS = 100;

    public AgreementRecord {
        flips = List.copyOf(flips);
    }
}
