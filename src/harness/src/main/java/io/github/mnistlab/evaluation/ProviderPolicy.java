package io.github.mnistlab.evaluation;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.Optional;

/**
 * Decides on which execution provider a model runs, and opens it there.
 *
 * <p>That ONNX Runtime lists CUDA among its providers proves nothing, nor does adding it to a session's options. Only a
 * session on the real model that may not fall back to the CPU, and one image sent through it, show that its nodes run
 * there.
 */
public final class ProviderPolicy {

    private final NvidiaDriver driver;

    /** A policy that looks for the given driver. */
    public ProviderPolicy(NvidiaDriver driver) {
        this.driver = driver;
    }

    /**
     * Opens a model.
     *
     * @param model the exported file
     * @param requested {@code AUTO} takes CUDA where it works and else CPU; {@code CUDA} never becomes CPU
     * @param threads intra-op threads on the CPU, ≥ 1
     * @throws UserFailure INPUT if the file is not a model with the input {@code input} {@code [batch, features]} and one
     *     output {@code [batch, classes]}; ENVIRONMENT if CUDA was demanded and cannot be had, or if there is no ONNX
     *     Runtime for this machine
     */
    public InferenceSession open(OnnxFile model, ProviderKind requested, int threads) {
        return switch (requested) {
            case CPU -> cpu(model, threads, Optional.empty());
            case AUTO -> auto(model, threads);
            case CUDA -> demandCuda(model, threads);
        };
    }

    /**
     * Fails early, before anything is computed or a native library is loaded, where it is plain that a provider cannot
     * be had.
     *
     * @throws UserFailure ENVIRONMENT if CUDA is demanded on a machine without NVIDIA's driver
     */
    public void requirePossible(ProviderKind requested) {
        if (requested == ProviderKind.CUDA) {
            driver.whyNot().ifPresent(reason -> {
                throw UserFailure.environment("evaluation.provider: cuda cannot be had: " + reason
                        + "; install NVIDIA's driver, or set evaluation.provider=auto to run on the CPU");
            });
        }
    }

    private InferenceSession auto(OnnxFile model, int threads) {
        Optional<String> whyNot = driver.whyNot();
        if (whyNot.isPresent()) {
            return cpu(model, threads, whyNot);
        }
        try {
            return cuda(model);
        } catch (OrtException e) {
            return cpu(model, threads, Optional.of(problem(e).reason()));
        }
    }

    private InferenceSession demandCuda(OnnxFile model, int threads) {
        try {
            return cuda(model);
        } catch (OrtException e) {
            // A file that no provider can run is the file's fault, not CUDA's: this says so.
            cpu(model, threads, Optional.empty()).close();
            throw cudaFailure(e);
        }
    }

    private UserFailure cudaFailure(OrtException cause) {
        CudaProblem problem = problem(cause);
        String reason = problem.reason();
        String advice = problem.advice();
        Optional<String> absent = driver.whyNot();
        if (absent.isPresent()) {
            reason = absent.get() + ", and " + reason;
            advice = "install NVIDIA's driver, " + advice;
        }
        return UserFailure.environment(
                "evaluation.provider: cuda cannot be had: " + reason + "; " + advice
                        + ", or set evaluation.provider=auto to run on the CPU",
                cause);
    }

    private static CudaProblem problem(OrtException e) {
        return CudaProblem.of(e.getMessage(), OnnxRuntime.environment().getVersion());
    }

    /** In options of its own: what failed once cannot be used for the CPU afterwards. */
    private static InferenceSession cuda(OnnxFile model) throws OrtException {
        OnnxRuntime.environment();
        try (SessionOptions options = OnnxRuntime.options(1);
                OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
            options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
            return InferenceSession.open(model, options, Provider.CUDA, Optional.empty());
        }
    }

    private static InferenceSession cpu(OnnxFile model, int threads, Optional<String> fallbackReason) {
        OrtEnvironment environment = OnnxRuntime.environment();
        try (SessionOptions options = OnnxRuntime.options(threads)) {
            return InferenceSession.open(model, options, Provider.CPU, fallbackReason);
        } catch (OrtException e) {
            throw UserFailure.input(
                    model.name() + ": is not a model that ONNX Runtime " + environment.getVersion() + " can run ("
                            + OnnxRuntime.gist(e.getMessage()) + "); export it again",
                    e);
        }
    }
}
