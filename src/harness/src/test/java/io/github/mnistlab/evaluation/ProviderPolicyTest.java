package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertFailure;
import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.failure.UserFailure.Kind;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real ONNX Runtime for the CPU, on machines with and without the traces of a driver. */
class ProviderPolicyTest {

    @TempDir
    Path root;

    private ProviderPolicy withoutDriver() {
        return new ProviderPolicy(NvidiaDriver.of("Linux", root));
    }

    private ProviderPolicy withDriver() throws IOException {
        Files.createDirectories(root.resolve("dev"));
        Files.createFile(root.resolve("dev/nvidia0"));
        return new ProviderPolicy(NvidiaDriver.of("Linux", root));
    }

    private String noDriver() {
        return "no NVIDIA driver found (" + root.resolve("proc/driver/nvidia/version") + " does not exist)";
    }

    @Test
    void should_run_on_the_cpu_without_a_reason_when_the_cpu_is_asked_for() {
        try (InferenceSession session = withoutDriver().open(Digits.model(), ProviderKind.CPU, 1)) {
            assertThat(session.provider()).isEqualTo(Provider.CPU);
            assertThat(session.fallbackReason()).isEmpty();
            assertThat(session.features()).isEqualTo(784);
            assertThat(session.classes()).isEqualTo(10);
        }
    }

    @Test
    void should_say_why_it_is_the_cpu_when_there_is_no_driver() {
        try (InferenceSession session = withoutDriver().open(Digits.model(), ProviderKind.AUTO, 1)) {
            assertThat(session.provider()).isEqualTo(Provider.CPU);
            assertThat(session.fallbackReason()).contains(noDriver());
        }
    }

    @Test
    void should_still_run_on_the_cpu_when_cuda_was_tried_in_vain() throws IOException {
        try (InferenceSession session = withDriver().open(Digits.model(), ProviderKind.AUTO, 1)) {
            assertThat(session.provider()).isEqualTo(Provider.CPU);
            assertThat(session.fallbackReason()).contains("the ONNX Runtime on the class path has no CUDA provider");
            assertThat(session.logProbabilities(new byte[784], PixelScale.MINUS_ONE_TO_ONE, 1))
                    .hasSize(10);
        }
    }

    @Test
    void should_warn_once_when_auto_tried_cuda_in_vain() throws IOException {
        List<String> warnings = new ArrayList<>();
        withDriver();
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.of("Linux", root), ProviderSetting.SPEC, warnings::add);

        policy.open(Digits.model(), ProviderKind.AUTO, 1).close();

        assertThat(warnings)
                .containsExactly("evaluation on the CPU, not the GPU: the ONNX Runtime on the class path has no CUDA"
                        + " provider; put onnxruntime_gpu 1.28.0 in place of onnxruntime");
    }

    @Test
    void should_not_warn_when_there_is_no_driver_or_the_parent_did_or_the_cpu_is_wanted() throws IOException {
        List<String> warnings = new ArrayList<>();
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.of("Linux", root), ProviderSetting.SPEC, warnings::add);

        policy.open(Digits.model(), ProviderKind.AUTO, 1).close();
        withDriver();
        policy.open(Digits.model(), ProviderKind.CPU, 1).close();
        System.setProperty(ProviderPolicy.NATIVES_PROBLEM, "Maven is offline");
        try {
            policy.open(Digits.model(), ProviderKind.AUTO, 1).close();
        } finally {
            System.clearProperty(ProviderPolicy.NATIVES_PROBLEM);
        }

        assertThat(warnings).isEmpty();
    }

    @Test
    void should_fail_when_cuda_is_demanded_and_the_runtime_has_none() throws IOException {
        ProviderPolicy policy = withDriver();

        assertFailure(
                Kind.ENVIRONMENT,
                () -> policy.open(Digits.model(), ProviderKind.CUDA, 1),
                "evaluation.provider: cuda cannot be had: the ONNX Runtime on the class path has no CUDA provider; put"
                        + " onnxruntime_gpu 1.28.0 in place of onnxruntime, or set evaluation.provider=auto to run on the"
                        + " CPU");
    }

    @Test
    void should_name_the_driver_alone_when_cuda_is_demanded_without_one() {
        assertFailure(
                Kind.ENVIRONMENT,
                () -> withoutDriver().open(Digits.model(), ProviderKind.CUDA, 1),
                "evaluation.provider: cuda cannot be had: " + noDriver()
                        + "; install NVIDIA's driver, or set evaluation.provider=auto to run on the CPU");
    }

    @Test
    void should_blame_the_file_when_cuda_is_demanded_for_a_broken_one() {
        OnnxFile broken = TinyModels.model()
                .input("input", TinyModels.FLOAT, -1, 4)
                .integers("shape", -1, 3)
                .node("Reshape", List.of("input", "shape"), "reshaped")
                .node("LogSoftmax", "reshaped", "output")
                .output("output", TinyModels.FLOAT, -1, 3)
                .file("broken.onnx");

        assertInputFailure(
                () -> withoutDriver().open(broken, ProviderKind.CUDA, 1),
                "broken.onnx: is not a model that ONNX Runtime 1.28.0 can run (Non-zero status code returned while running"
                        + " Reshape node. The input tensor cannot be reshaped to the requested shape. Input shape:{1,4},"
                        + " requested shape:{-1,3}); export it again");
    }

    @Test
    void should_look_for_a_library_when_the_system_is_windows() throws IOException {
        NvidiaDriver driver = NvidiaDriver.of("Windows 11", root);
        Path library = root.resolve("Windows/System32/nvcuda.dll");

        assertThat(driver.whyNot()).contains("no NVIDIA driver found (" + library + " does not exist)");
        Files.createDirectories(library.getParent());
        Files.createFile(library);
        assertThat(driver.whyNot()).isEmpty();
    }

    @Test
    void should_not_look_at_all_when_the_system_has_no_cuda() {
        assertThat(NvidiaDriver.of("Mac OS X", root).whyNot()).contains("there is no CUDA on Mac OS X");
    }

    @Test
    void should_blame_the_property_when_that_demanded_cuda() {
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.of("Linux", root), ProviderSetting.PROPERTY);

        assertFailure(
                Kind.ENVIRONMENT,
                () -> policy.requirePossible(ProviderKind.CUDA),
                "mnist.provider: cuda cannot be had: " + noDriver()
                        + "; install NVIDIA's driver, or set mnist.provider=auto to run on the CPU");
    }

    @Test
    void should_blame_the_run_and_name_what_the_goal_honours_when_a_run_demanded_cuda() {
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.of("Linux", root), ProviderSetting.RUN);

        assertFailure(
                Kind.ENVIRONMENT,
                () -> policy.requirePossible(ProviderKind.CUDA),
                "evaluation.provider: cuda cannot be had: " + noDriver()
                        + "; install NVIDIA's driver, or set mnist.provider=auto to run on the CPU");
    }

    @Test
    void should_tell_the_parents_reason_when_it_could_not_get_the_natives() throws IOException {
        System.setProperty(ProviderPolicy.NATIVES_PROBLEM, "Maven is offline");
        try (InferenceSession session = withDriver().open(Digits.model(), ProviderKind.AUTO, 1)) {
            assertThat(session.provider()).isEqualTo(Provider.CPU);
            assertThat(session.fallbackReason()).contains("Maven is offline");
        } finally {
            System.clearProperty(ProviderPolicy.NATIVES_PROBLEM);
        }
    }

    @Test
    void should_find_out_the_problem_when_asked_for_it() throws IOException {
        assertThat(withoutDriver().cudaProblem(Digits.model()))
                .contains(new CudaProblem(noDriver(), "install NVIDIA's driver"));
        assertThat(withDriver().cudaProblem(Digits.model()))
                .contains(new CudaProblem(
                        "the ONNX Runtime on the class path has no CUDA provider",
                        "put onnxruntime_gpu 1.28.0 in place of onnxruntime"));
    }

    @Test
    void should_know_the_drivers_version_when_the_kernel_tells() throws IOException {
        Path file = root.resolve("proc/driver/nvidia/version");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  570.86.15  Release Build\nGCC version:  gcc 12\n");

        assertThat(NvidiaDriver.of("Linux", root).version()).contains("570.86.15");
        assertThat(NvidiaDriver.of("Linux", root).whyNot()).isEmpty();
        assertThat(NvidiaDriver.of("Mac OS X", root).version()).isEmpty();
    }
}
