package io.github.mnistlab.compare;

import io.github.mnistlab.record.EvaluationRecord.Interval;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** A run against the reference, image by image. */
public sealed interface Pair {

    /** The run's label in the comparison. */
    String label();

    /** The result in one sentence. */
    String sentence();

    /** `better`, `worse`, `undecided`, `identical` or `not-comparable`, for programs. */
    default String verdictWord() {
        return this instanceof Tested tested ? tested.verdict().name().toLowerCase(Locale.ROOT) : "not-comparable";
    }

    /**
     * Both were tested on the same images.
     *
     * @param label of the run
     * @param disagreement the images on which they differ
     * @param difference 95 % interval of the run's accuracy less the reference's, by itself, not adjusted
     * @param p two-sided p-value of McNemar's exact test, in (0, 1]
     * @param adjustedP the same after Holm's adjustment for all runs of the comparison, in [p, 1]
     * @param verdict that follows from it
     * @param sentence that says so
     */
    record Tested(
            String label,
            Disagreement disagreement,
            Interval difference,
            BigDecimal p,
            BigDecimal adjustedP,
            Verdict verdict,
            String sentence)
            implements Pair {
        public Tested {
            Objects.requireNonNull(label);
            Objects.requireNonNull(disagreement);
            Objects.requireNonNull(difference);
            Objects.requireNonNull(p);
            Objects.requireNonNull(adjustedP);
            Objects.requireNonNull(verdict);
            Objects.requireNonNull(sentence);
        }

        /** The adjusted p-value as people read it. */
        public String adjustedPAsText() {
            return Figures.p(adjustedP);
        }
    }

    /**
     * They were tested on different images, or with different labels, or predictions are not there.
     *
     * @param label of the run
     * @param sameImages whether the records say that the test images are the same, so that accuracies stand side by side
     * @param sentence that says what differs
     */
    record NotComparable(String label, boolean sameImages, String sentence) implements Pair {
        public NotComparable {
            Objects.requireNonNull(label);
            Objects.requireNonNull(sentence);
        }
    }
}
