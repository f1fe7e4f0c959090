package io.github.mnistlab.compare;

import java.math.BigDecimal;
import java.util.Objects;

/** A run against the reference, image by image. */
public sealed interface Pair {

    /** The run's label in the comparison. */
    String label();

    /** The result in one sentence. */
    String sentence();

    /**
     * Both were tested on the same images.
     *
     * @param label of the run
     * @param disagreement the images on which they differ
     * @param p two-sided p-value of McNemar's exact test, in (0, 1]
     * @param adjustedP the same after Holm's adjustment for all runs of the comparison, in [p, 1]
     * @param verdict that follows from it
     * @param sentence that says so
     */
    record Tested(
            String label,
            Disagreement disagreement,
            BigDecimal p,
            BigDecimal adjustedP,
            Verdict verdict,
            String sentence)
            implements Pair {
        public Tested {
            Objects.requireNonNull(label);
            Objects.requireNonNull(disagreement);
            Objects.requireNonNull(p);
            Objects.requireNonNull(adjustedP);
            Objects.requireNonNull(verdict);
            Objects.requireNonNull(sentence);
        }
    }

    /**
     * They were tested on different images, or with different labels.
     *
     * @param label of the run
     * @param sentence that says what differs
     */
    record NotComparable(String label, String sentence) implements Pair {
        public NotComparable {
            Objects.requireNonNull(label);
            Objects.requireNonNull(sentence);
        }
    }
}
