package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;

/** Fidelity in a line. */
final class FidelityWords {
    private FidelityWords() {}

    /** `0 of 10,000 images differ, log-probabilities by up to 3.8E-6`. */
    static String inShort(EvaluationRecord evaluation, FidelityRecord fidelity) {
        return Figures.count(fidelity.differing()) + " of " + Figures.count(evaluation.total())
                + " images differ between Tribuo and ONNX Runtime, log-probabilities by up to "
                + Figures.loss(fidelity.maxLogProbDelta());
    }
}
