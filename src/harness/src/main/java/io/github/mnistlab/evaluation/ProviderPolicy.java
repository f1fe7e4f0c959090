package io.github.mnistlab.evaluation;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.GpuRecord;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides on which execution provider a model runs, and opens it there.
 *
 * <p>That ONNX Runtime lists CUDA among its providers proves nothing, nor does adding it to a session's options. Only a
 * session on the real model that may not fall back to the CPU, and one image sent through it, show that its nodes run
 * there.
 */
public final class ProviderPolicy {

    /**
     * The system property by which a parent process tells why it could not give this JVM the natives with CUDA, so that the
     * record has the cause and not its consequence.
     */
    public static final String NATIVES_PROBLEM = "mnist.cuda.problem";

    /** The system property by which it tells what to do about that. */
    public static final String NATIVES_ADVICE = "mnist.cuda.advice";

    private static final String INSTALL_DRIVER = "install NVIDIA's driver";

    private final NvidiaDriver driver;
    private final ProviderSetting setting;
    private final Consumer<String> warnings;

    /** A policy that looks for the given driver, for a provider that the spec names. */
    public ProviderPolicy(NvidiaDriver driver) {
        this(driver, ProviderSetting.SPEC);
    }

    /** A policy that looks for the given driver and warns nobody; the reason is in the sessions that it opens. */
    public ProviderPolicy(NvidiaDriver driver, ProviderSetting setting) {
        this(driver, setting, warning -> {});
    }

    /**
     * A policy that looks for the given driver.
     *
     * @param setting what names the provider, for messages
     * @param warnings takes a line where {@code auto} tried CUDA in vain; not where there is no driver, or where the parent
     *     process has told the reason already
     */
    public ProviderPolicy(NvidiaDriver driver, ProviderSetting setting, Consumer<String> warnings) {
        this.driver = driver;
        this.setting = setting;
        this.warnings = warnings;
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
                throw noDriver(reason).demanded(setting);
            });
        }
    }

    private InferenceSession auto(OnnxFile model, int threads) {
        Optional<CudaProblem> known = knownProblem();
        if (known.isPresent()) {
            return cpu(model, threads, known.map(CudaProblem::reason));
        }
        try {
            return cuda(model);
        } catch (OrtException e) {
            CudaProblem problem = problem(e);
            InferenceSession session = cpu(model, threads, Optional.of(problem.reason()));
            // Only now: a file that the CPU cannot run either is no fault of CUDA's.
            warnings.accept(problem.fallback());
            return session;
        }
    }

    /** What is known without trying. */
    private Optional<CudaProblem> knownProblem() {
        return driver.whyNot()
                .map(ProviderPolicy::noDriver)
                .or(() -> Optional.ofNullable(System.getProperty(NATIVES_PROBLEM))
                        .map(reason -> new CudaProblem(reason, System.getProperty(NATIVES_ADVICE, INSTALL_DRIVER))));
    }

    private InferenceSession demandCuda(OnnxFile model, int threads) {
        try {
            return cuda(model);
        } catch (OrtException e) {
            // A file that no provider can run is the file's fault, not CUDA's: this says so.
            cpu(model, threads, Optional.empty()).close();
            throw whyNotCuda(problem(e));
        }
    }

    /** Without a driver, nothing else that is missing matters yet. */
    private UserFailure whyNotCuda(CudaProblem problem) {
        return driver.whyNot().map(ProviderPolicy::noDriver).orElse(problem).demanded(setting);
    }

    private static CudaProblem noDriver(String reason) {
        return new CudaProblem(reason, INSTALL_DRIVER);
    }

    private static CudaProblem problem(OrtException e) {
        return CudaProblem.of(e.getMessage(), OnnxRuntime.environment().getVersion());
    }

    /** In options of its own: what failed once cannot be used for the CPU afterwards. */
    private InferenceSession cuda(OnnxFile model) throws OrtException {
        OnnxRuntime.environment();
        try (SessionOptions options = OnnxRuntime.options(1);
                OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            useCuda(options, cuda);
            return InferenceSession.open(model, options, Provider.CUDA, Optional.empty(), setting);
        }
    }

    private static void useCuda(SessionOptions options, OrtCUDAProviderOptions cuda) throws OrtException {
        cuda.add("use_tf32", "0");
        options.addCUDA(cuda);
        options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
    }

    /**
     * Why CUDA does not work here, found out by a session on a model unless it is plain; empty where it works.
     *
     * @throws UserFailure if there is no ONNX Runtime for this machine
     */
    public Optional<CudaProblem> cudaProblem(OnnxFile model) {
        Optional<CudaProblem> known = knownProblem();
        if (known.isPresent()) {
            return known;
        }
        try {
            cuda(model).close();
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of(problem(e));
        }
    }

    /**
     * The device on which a model ran on CUDA, and where its nodes were, as far as that can still be found out: the
     * evaluation is done, and shall not be lost to a second session that fails.
     */
    static GpuRecord gpu(OnnxFile model) {
        GpuFacts facts = GpuFacts.ofThisMachine();
        return new GpuRecord(
                facts.device().orElse("unknown"),
                facts.driver().or(NvidiaDriver.ofThisMachine()::version),
                facts.cuda(),
                facts.memoryMebibytes(),
                false,
                placement(model));
    }

    private static Map<String, Integer> placement(OnnxFile model) {
        try (SessionOptions options = OnnxRuntime.options(1);
                OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            useCuda(options, cuda);
            return NodePlacement.of(model, options, Provider.CUDA);
        } catch (OrtException | UserFailure e) {
            return Map.of();
        }
    }

    private InferenceSession cpu(OnnxFile model, int threads, Optional<String> fallbackReason) {
        OrtEnvironment environment = OnnxRuntime.environment();
        try (SessionOptions options = OnnxRuntime.options(threads)) {
            return InferenceSession.open(model, options, Provider.CPU, fallbackReason, setting);
        } catch (OrtException e) {
            throw UserFailure.input(
                    model.name() + ": is not a model that ONNX Runtime " + environment.getVersion() + " can run ("
                            + OnnxRuntime.gist(e.getMessage()) + "); export it again",
                    e);
        }
    }
}
