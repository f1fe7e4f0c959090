package io.github.mnistlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.doctor.Finding.Status;
import io.github.mnistlab.evaluation.SampleMachine;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** This very JVM, with the real ONNX Runtime for the CPU, on machines with and without the traces of a driver. */
class WorkerCheckTest {

    @TempDir
    Path root;

    private static Finding find(List<Finding> findings, String subject) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> check(SampleMachine machine, boolean cudaDemanded) {
        return new WorkerCheck(new ProviderCheck(machine.driver(), cudaDemanded)).perform();
    }

    @Test
    void should_find_all_in_order_when_there_is_no_gpu_and_none_is_demanded() {
        List<Finding> findings = check(new SampleMachine(root), false);

        assertThat(findings)
                .extracting(Finding::subject)
                .containsExactly(
                        "worker JVM",
                        "Vector API",
                        "FMA",
                        "dataset",
                        "training",
                        "ONNX Runtime",
                        "provider cpu",
                        "provider cuda");
        assertThat(findings).extracting(Finding::status).containsOnly(Status.OK);
        assertThat(find(findings, "Vector API").text()).matches("\\d+ bits, \\d+ lanes of float");
        assertThat(find(findings, "ONNX Runtime").text()).startsWith("1.28.0, ");
        assertThat(find(findings, "provider cuda").text())
                .startsWith("not here, and not needed: no NVIDIA driver found");
    }

    @Test
    void should_fail_when_cuda_is_demanded_and_there_is_no_driver() {
        Finding cuda = find(check(new SampleMachine(root), true), "provider cuda");

        assertThat(cuda.status()).isEqualTo(Status.FAILURE);
        assertThat(cuda.nextStep()).contains("install NVIDIA's driver");
    }

    @Test
    void should_warn_when_there_is_a_driver_and_cuda_does_not_work() throws IOException {
        List<Finding> findings = check(new SampleMachine(root).installDriver(), false);

        assertThat(find(findings, "provider cuda"))
                .isEqualTo(Finding.warning(
                        "provider cuda",
                        "the ONNX Runtime on the class path has no CUDA provider",
                        "put onnxruntime_gpu 1.28.0 in place of onnxruntime"));
        assertThat(find(findings, "GPU").text()).startsWith("driver 550.54.15; ");
    }

    /** By the numeric contract; a new digest means a new version of it. */
    @ParameterizedTest
    @EnumSource
    void should_reach_the_same_bits_with_all_kernels_when_it_trains(KernelChoice kernel) {
        assertThat(MiniatureTraining.train(Mnist.load().train(), kernel)
                        .parameters()
                        .digest())
                .isEqualTo(MiniatureTraining.DIGEST);
    }

    @Test
    void should_warn_when_the_bits_are_others() {
        Finding training = WorkerCheck.training("0123456789abcdef");

        assertThat(training.status()).isEqualTo(Status.WARNING);
        assertThat(training.text()).contains("(01234567)");
    }
}
