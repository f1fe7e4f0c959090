package io.github.mnistlab.report;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.evaluation.LabelledImages;
import java.util.List;
import java.util.Objects;

/**
 * What the page of a comparison is made from.
 *
 * @param comparison what differs, and whether it means anything
 * @param runs that are compared, in the same order
 * @param images the test images of the reference, in the order of its predictions: whoever read them has checked that
 */
public record ComparisonEvidence(
        Comparison comparison, List<RunWithPredictions> runs, Evidence<LabelledImages> images) {
    public ComparisonEvidence {
        Objects.requireNonNull(comparison);
        runs = List.copyOf(runs);
        Objects.requireNonNull(images);
        if (runs.size() != comparison.runs().size()) {
            throw new IllegalArgumentException(
                    runs.size() + " runs for " + comparison.runs().size());
        }
    }
}
