package io.github.mnistlab.report;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.Predictions;
import java.util.Objects;

/**
 * What the page of a run shows beside the record: whoever reads it has checked that it belongs to the run.
 *
 * @param predictions of every test image, in their order
 * @param images the test images, in the same order
 * @param network the exported file's weights
 * @param sincePrevious the run against the one before it of the same experiment, which is the reference
 */
public record RunEvidence(
        Evidence<Predictions> predictions,
        Evidence<LabelledImages> images,
        Evidence<MlpParameters> network,
        Evidence<Comparison> sincePrevious) {
    public RunEvidence {
        Objects.requireNonNull(predictions);
        Objects.requireNonNull(images);
        Objects.requireNonNull(network);
        Objects.requireNonNull(sincePrevious);
    }

    /** Nothing, for one reason: a page from the record alone. */
    public static RunEvidence none(String reason) {
        return new RunEvidence(
                Evidence.missing(reason), Evidence.missing(reason), Evidence.missing(reason), Evidence.missing(reason));
    }
}
