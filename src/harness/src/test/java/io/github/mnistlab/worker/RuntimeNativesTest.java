package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.evaluation.SampleMachine;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.natives.NativesCache;
import io.github.mnistlab.natives.OnnxJar;
import io.github.mnistlab.natives.SampleJar;
import io.github.mnistlab.run.ProviderDemand;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real jar for the CPU; one in its form for CUDA; folders that look like machines with and without a GPU. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RuntimeNativesTest {
    private static final GpuJarSource FORBIDDEN = version -> {
        throw new AssertionError("nothing may be fetched");
    };

    private final List<String> warnings = new ArrayList<>();
    private final JavaHome java = new JavaHome(Path.of("/jdk"), 17, Set.of(), "x86_64");

    @TempDir
    Path folder;

    private SampleMachine machine;

    @BeforeEach
    void createMachine() {
        machine = new SampleMachine(folder.resolve("machine"));
    }

    private List<String> flags(ProviderKind kind, GpuJarSource gpu) {
        return flags(new ProviderDemand(kind, ProviderSetting.PROPERTY), gpu);
    }

    private List<String> flags(ProviderDemand demand, GpuJarSource gpu) {
        NativesCache cache = new NativesCache(folder.resolve("cache"));
        OnnxRuntimeJar cpu = new OnnxRuntimeJar(OnnxJar.path(), OnnxJar.VERSION);
        return new RuntimeNatives(cache, cpu, gpu, machine.driver(), machine.libraries(), warnings::add)
                .flags(Optional.of(demand), java);
    }

    private GpuJarSource sampleJar() {
        return version -> {
            try {
                return new OnnxRuntimeJar(SampleJar.in(folder).withCuda(version), version);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static OnnxRuntimeJar offline(String version) throws NoGpuJarException {
        throw new NoGpuJarException("onnxruntime_gpu " + version + " is not here", "go online", null);
    }

    private String cpuNatives() {
        return "-Donnxruntime.native.path=" + folder.resolve("cache/onnxruntime/1.28.0-cpu-linux-x64-");
    }

    private String cudaNatives() {
        return "-Donnxruntime.native.path=" + folder.resolve("cache/onnxruntime/1.28.0-cuda-linux-x64-");
    }

    @Test
    void should_fetch_nothing_when_there_is_no_driver() {
        for (ProviderKind kind : ProviderKind.values()) {
            assertThat(flags(kind, FORBIDDEN)).singleElement().asString().startsWith(cpuNatives());
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void should_fetch_nothing_when_the_cpu_is_asked_for() throws IOException {
        machine.installDriver().installCuda();

        assertThat(flags(ProviderKind.CPU, FORBIDDEN))
                .singleElement()
                .asString()
                .startsWith(cpuNatives());
    }

    @Test
    void should_fetch_nothing_and_say_so_when_the_libraries_of_cuda_are_missing() throws IOException {
        machine.installDriver();

        assertThat(flags(ProviderKind.AUTO, FORBIDDEN))
                .hasSize(3)
                .contains("-Dmnist.cuda.problem=libcublasLt.so.12 is missing")
                .anyMatch(flag -> flag.startsWith(cpuNatives()));
        assertThat(warnings)
                .containsExactly(
                        "evaluation on the CPU, not the GPU: libcublasLt.so.12 is missing; install cuBLAS of CUDA 12"
                                + " (libcublas-12-* from NVIDIA's package repository, or nvidia-cublas-cu12 from pip with its lib"
                                + " folder in LD_LIBRARY_PATH)");
    }

    @Test
    void should_fetch_and_unpack_once_when_cuda_may_work() throws IOException {
        machine.installDriver().installCuda();

        assertThat(flags(ProviderKind.AUTO, sampleJar()))
                .singleElement()
                .asString()
                .startsWith(cudaNatives());
        assertThat(flags(ProviderKind.AUTO, FORBIDDEN))
                .singleElement()
                .asString()
                .startsWith(cudaNatives());
        assertThat(warnings).isEmpty();
    }

    @Test
    void should_try_although_a_library_is_missing_when_it_shall_be_thorough() throws IOException {
        machine.installDriver();

        assertThat(flags(new ProviderDemand(ProviderKind.AUTO, ProviderSetting.PROPERTY, true), sampleJar()))
                .singleElement()
                .asString()
                .startsWith(cudaNatives());
        assertThat(warnings).isEmpty();
    }

    @Test
    void should_try_although_a_library_is_missing_when_cuda_is_demanded() throws IOException {
        machine.installDriver();

        assertThat(flags(ProviderKind.CUDA, sampleJar()))
                .singleElement()
                .asString()
                .startsWith(cudaNatives());
    }

    @Test
    void should_pass_the_reason_on_when_the_jar_cannot_be_had() throws IOException {
        machine.installDriver().installCuda();

        assertThat(flags(ProviderKind.AUTO, RuntimeNativesTest::offline))
                .hasSize(3)
                .contains("-Dmnist.cuda.problem=onnxruntime_gpu 1.28.0 is not here", "-Dmnist.cuda.advice=go online");
        assertThat(warnings)
                .containsExactly("evaluation on the CPU, not the GPU: onnxruntime_gpu 1.28.0 is not here; go online");
    }

    @Test
    void should_fail_when_cuda_is_demanded_and_the_jar_cannot_be_had() throws IOException {
        machine.installDriver().installCuda();

        assertThatThrownBy(() -> flags(ProviderKind.CUDA, RuntimeNativesTest::offline))
                .isInstanceOf(UserFailure.class)
                .hasMessage("mnist.provider: cuda cannot be had: onnxruntime_gpu 1.28.0 is not here; go online, or set"
                        + " mnist.provider=auto to run on the CPU");
    }

    @Test
    void should_let_onnx_runtime_unpack_when_the_cache_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("cache"), "in the way");

        assertThat(flags(ProviderKind.CPU, FORBIDDEN)).isEmpty();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith(folder.resolve("cache/onnxruntime") + ": cannot be written (")
                .endsWith("; until then ONNX Runtime unpacks its libraries at every start");
    }

    @Test
    void should_need_no_natives_when_no_model_runs() {
        NativesCache cache = new NativesCache(folder.resolve("cache"));
        OnnxRuntimeJar cpu = new OnnxRuntimeJar(OnnxJar.path(), OnnxJar.VERSION);

        assertThat(new RuntimeNatives(cache, cpu, FORBIDDEN, warnings::add).flags(Optional.empty(), java))
                .isEmpty();
        assertThat(folder.resolve("cache")).doesNotExist();
    }
}
