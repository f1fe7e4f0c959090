package io.github.mnistlab.worker;

import io.github.mnistlab.evaluation.CudaLibraries;
import io.github.mnistlab.evaluation.CudaProblem;
import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.natives.NativesCache;
import io.github.mnistlab.natives.NativesFolder;
import io.github.mnistlab.natives.Platform;
import io.github.mnistlab.run.ProviderDemand;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sees to it that the worker finds the natives of ONNX Runtime unpacked: those with CUDA where CUDA is wanted and may work,
 * else those for the CPU.
 *
 * <p>Whoever has no NVIDIA driver never fetches anything. On Linux, with {@code auto}, neither does whoever
 * lacks CUDA's own libraries, because the 742 MB could not be loaded; elsewhere nobody looks for them.
 */
public final class RuntimeNatives {
    private static final String NATIVE_PATH = "-Donnxruntime.native.path=";

    private final NativesCache cache;
    private final OnnxRuntimeJar cpu;
    private final GpuJarSource gpu;
    private final NvidiaDriver driver;
    private final CudaLibraries libraries;
    private final Consumer<String> warnings;

    /**
     * For workers of one build.
     *
     * @param cache where natives are unpacked
     * @param cpu the jar on the worker's class path
     * @param gpu asked at most once per piece of work, and only where CUDA may work
     * @param warnings takes a line where the worker does without what it could have had
     */
    public RuntimeNatives(NativesCache cache, OnnxRuntimeJar cpu, GpuJarSource gpu, Consumer<String> warnings) {
        this(cache, cpu, gpu, NvidiaDriver.ofThisMachine(), CudaLibraries.ofThisMachine(), warnings);
    }

    RuntimeNatives(
            NativesCache cache,
            OnnxRuntimeJar cpu,
            GpuJarSource gpu,
            NvidiaDriver driver,
            CudaLibraries libraries,
            Consumer<String> warnings) {
        this.cache = cache;
        this.cpu = cpu;
        this.gpu = gpu;
        this.driver = driver;
        this.libraries = libraries;
        this.warnings = warnings;
    }

    /**
     * The worker's flags.
     *
     * @param demand what its work wants; empty where it runs no model
     * @param java the worker's
     * @throws UserFailure ENVIRONMENT if CUDA is demanded and its natives cannot be had
     */
    public List<String> flags(Optional<ProviderDemand> demand, JavaHome java) {
        Optional<Platform> platform = Platform.of(System.getProperty("os.name"), java.arch());
        if (demand.isEmpty() || platform.isEmpty()) {
            return List.of();
        }
        if (demand.get().kind() == ProviderKind.CPU || driver.whyNot().isPresent()) {
            return cpu(platform.get());
        }
        return demand.get().kind() == ProviderKind.CUDA
                ? demanded(platform.get(), demand.get().setting())
                : wherePossible(platform.get(), demand.get().thorough());
    }

    /** Left to itself ONNX Runtime still works, only slower. */
    private List<String> cpu(Platform platform) {
        try {
            return new Unpacked(unpacked(cpu, platform)).flags();
        } catch (UserFailure e) {
            warnings.accept(e.getMessage() + "; until then ONNX Runtime unpacks its libraries at every start");
            return List.of();
        }
    }

    private List<String> demanded(Platform platform, ProviderSetting setting) {
        Cuda cuda = cuda(platform);
        if (cuda instanceof Missing missing) {
            throw missing.problem().demanded(setting);
        }
        return ((Unpacked) cuda).flags();
    }

    private List<String> wherePossible(Platform platform, boolean thorough) {
        Optional<CudaProblem> hint = thorough ? Optional.empty() : libraries.problem();
        Cuda cuda = hint.<Cuda>map(Missing::new).orElseGet(() -> cuda(platform));
        if (cuda instanceof Unpacked unpacked) {
            return unpacked.flags();
        }
        CudaProblem problem = ((Missing) cuda).problem();
        warnings.accept(problem.fallback());
        List<String> flags = new ArrayList<>(cpu(platform));
        flags.add("-D" + ProviderPolicy.NATIVES_PROBLEM + "=" + plain(problem.reason()));
        flags.add("-D" + ProviderPolicy.NATIVES_ADVICE + "=" + plain(problem.advice()));
        return flags;
    }

    /** In letters that an argument file can have in every system's encoding; the warning has the true ones. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "?");
    }

    private Cuda cuda(Platform platform) {
        if (!platform.hasCuda()) {
            return new Missing(new CudaProblem(
                    "ONNX Runtime has no natives with CUDA for " + platform.id(), "evaluate on a machine with x86-64"));
        }
        try {
            Optional<NativesFolder> before = cache.findCuda(cpu.version(), platform);
            return new Unpacked(before.isPresent() ? before.get() : unpacked(gpu.get(cpu.version()), platform));
        } catch (NoGpuJarException e) {
            return new Missing(new CudaProblem(e.reason(), e.advice()));
        } catch (UserFailure e) {
            return new Missing(new CudaProblem("the natives with CUDA cannot be unpacked", e.getMessage()));
        }
    }

    private NativesFolder unpacked(OnnxRuntimeJar jar, Platform platform) {
        return cache.unpacked(jar.file(), jar.version(), platform);
    }

    /** What came of wanting CUDA. */
    private sealed interface Cuda {}

    private record Unpacked(NativesFolder folder) implements Cuda {
        List<String> flags() {
            return List.of(NATIVE_PATH + folder.path());
        }
    }

    private record Missing(CudaProblem problem) implements Cuda {}
}
