package io.github.mnistlab.spec;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * How the exported file is evaluated.
 *
 * @param provider the ONNX Runtime execution provider that is asked for
 * @param batchSize images per session call, 1…10,000
 * @param maxLogProbDelta how far a log-probability may lie from Tribuo's for the gate to pass, in [0, 1]
 */
public record EvaluationSpec(ProviderKind provider, int batchSize, Optional<BigDecimal> maxLogProbDelta) {

    /** An execution provider as a user asks for it. */
    public enum ProviderKind {
        /** CUDA where it truly works, else CPU, with the reason. */
        AUTO,
        CPU,
        /** CUDA or failure. */
        CUDA
    }

    public EvaluationSpec {
        Objects.requireNonNull(provider);
        SpecFields.EVALUATION_BATCH_SIZE.require(batchSize);
        maxLogProbDelta.ifPresent(SpecFields.EVALUATION_MAX_LOG_PROB_DELTA::require);
    }
}
