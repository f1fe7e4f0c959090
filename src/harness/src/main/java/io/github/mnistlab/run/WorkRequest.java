package io.github.mnistlab.run;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A piece of work for the worker JVM. */
public sealed interface WorkRequest {
    /** The folders that it may touch. */
    Workspace workspace();

    /**
     * Train, export and evaluate; leaves a complete but unpublished run.
     *
     * @param experiment name of the spec
     * @param overrides as given by `-Dset`, one `key=value` each
     * @param kernel which kernels to use
     */
    record Train(Workspace workspace, String experiment, List<String> overrides, KernelChoice kernel)
            implements WorkRequest {
        public Train {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * Train a run again and say how far the two agree.
     *
     * @param run as {@link RunStore#find} takes it
     * @param kernel which kernels to use
     * @param tolerance difference of test accuracy that is tolerated, in [0, 1]
     */
    record Reproduce(Workspace workspace, String run, KernelChoice kernel, BigDecimal tolerance)
            implements WorkRequest {}

    /**
     * Evaluate an existing model again.
     *
     * @param model a run as {@link RunStore#find} takes it, or the path of an ONNX file
     * @param provider instead of the run's own
     */
    record Evaluate(Workspace workspace, String model, Optional<ProviderKind> provider) implements WorkRequest {}

    /**
     * Measure how fast a run's exported model answers; leaves the record, to be made into reports.
     *
     * @param run as {@link RunStore#find} takes it
     * @param provider instead of the run's own
     * @param seconds for all rounds, about
     */
    record Benchmark(Workspace workspace, String run, Optional<ProviderKind> provider, int seconds)
            implements WorkRequest {}

    /**
     * Classify one image.
     *
     * @param model a run as {@link RunStore#find} takes it, or the path of an ONNX file
     * @param image a PNG or JPEG file, or absent
     * @param index of a test image, used where no file is given
     */
    record Predict(Workspace workspace, String model, Optional<Path> image, int index) implements WorkRequest {}

    /**
     * Look at an experiment's dataset.
     *
     * @param experiment name of the spec
     * @param overrides as given by `-Dset`, one `key=value` each
     */
    record Explore(Workspace workspace, String experiment, List<String> overrides) implements WorkRequest {
        public Explore {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * Find out what works in the worker.
     *
     * @param cudaDemanded whether it is a failure if CUDA cannot be had
     */
    record Doctor(Workspace workspace, boolean cudaDemanded) implements WorkRequest {}
}
