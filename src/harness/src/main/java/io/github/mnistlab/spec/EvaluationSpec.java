package io.github.mnistlab.spec;

import java.util.Objects;

/**
 * How the exported file is evaluated.
 *
 * @param provider the ONNX Runtime execution provider that is asked for
 * @param batchSize images per session call, 1…10,000
 */
public record EvaluationSpec(ProviderKind provider, int batchSize) {

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
    }
}
