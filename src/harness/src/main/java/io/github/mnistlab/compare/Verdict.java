package io.github.mnistlab.compare;

import java.math.BigDecimal;

/** What the test images say about a run against the reference. */
public enum Verdict {
    /** The run is right on more of the images on which exactly one is right than chance explains. */
    BETTER,
    /** The run is right on fewer of them than chance explains. */
    WORSE,
    /** There is no difference that the test set can show. */
    UNDECIDED,
    /** Both predict the same class for every image. */
    IDENTICAL;

    /** An adjusted p-value below this is taken as a difference: 0.05. */
    public static final BigDecimal SIGNIFICANCE_LEVEL = new BigDecimal("0.05");

    static Verdict of(Disagreement disagreement, BigDecimal adjustedP) {
        if (disagreement.size() == 0) {
            return IDENTICAL;
        }
        if (adjustedP.compareTo(SIGNIFICANCE_LEVEL) >= 0) {
            return UNDECIDED;
        }
        boolean better = disagreement.onlyRunRight().size()
                > disagreement.onlyReferenceRight().size();
        return better ? BETTER : WORSE;
    }
}
