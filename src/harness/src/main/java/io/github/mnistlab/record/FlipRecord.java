package io.github.mnistlab.record;

import java.util.Objects;

/**
 * A test image that two see differently.
 *
 * @param image its index
 * @param label class name by the dataset
 * @param reference class name by the one that is compared with
 * @param predicted class name by the one that is compared
 * @param referenceMargin by how much the first finds its own class more probable than the other's, as a difference of
 *     log-probabilities ≥ 0
 * @param predictedMargin the same of the second; where both are near 0, the image is a tie that rounding decides
 */
public record FlipRecord(
        int image, String label, String reference, String predicted, double referenceMargin, double predictedMargin) {
    public FlipRecord {
        Objects.requireNonNull(label);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(predicted);
    }

    /** The larger of both margins. */
    public double margin() {
        return Math.max(referenceMargin, predictedMargin);
    }
}
