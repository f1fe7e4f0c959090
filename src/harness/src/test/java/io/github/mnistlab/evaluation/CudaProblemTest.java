package io.github.mnistlab.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ONNX Runtime really said, see {@code resources/cuda/README.md}, and what a user reads. */
class CudaProblemTest {

    private static CudaProblem recorded(String name) throws IOException {
        try (InputStream in = CudaProblemTest.class.getResourceAsStream("/cuda/" + name + ".txt")) {
            return CudaProblem.of(new String(in.readAllBytes(), UTF_8), "1.28.0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpu-jar"
                        + "| the ONNX Runtime on the class path has no CUDA provider"
                        + "| put onnxruntime_gpu 1.28.0 in place of onnxruntime",
                "no-cublas"
                        + "| libcublasLt.so.12 is missing"
                        + "| install cuBLAS of CUDA 12 (libcublas-12-* from NVIDIA's package repository, or nvidia-cublas-cu12"
                        + " from pip with its lib folder in LD_LIBRARY_PATH)",
                "no-curand"
                        + "| libcurand.so.10 is missing"
                        + "| install cuRAND of CUDA 12 (libcurand-12-* from NVIDIA's package repository, or nvidia-curand-cu12"
                        + " from pip with its lib folder in LD_LIBRARY_PATH)",
                "no-cudart"
                        + "| libcudart.so.12 is missing"
                        + "| install the CUDA runtime of CUDA 12 (cuda-cudart-12-* from NVIDIA's package repository, or"
                        + " nvidia-cuda-runtime-cu12 from pip with its lib folder in LD_LIBRARY_PATH)",
                "no-driver"
                        + "| libcuda.so.1 of NVIDIA's driver is missing"
                        + "| install the driver, version 525 or newer; a container needs --gpus all or its like",
                "driver-without-functions"
                        + "| NVIDIA's driver is too old for CUDA 12"
                        + "| install version 525 or newer (nvidia-smi shows what is there)",
                "driver-too-old"
                        + "| NVIDIA's driver is too old for CUDA 12"
                        + "| install version 525 or newer (nvidia-smi shows what is there)",
                "no-device"
                        + "| the driver finds no CUDA-capable device"
                        + "| check that nvidia-smi lists a GPU and that CUDA_VISIBLE_DEVICES does not hide it",
                "out-of-memory" + "| the GPU is out of memory" + "| end what else uses it (nvidia-smi lists it)",
                "stub-library"
                        + "| libcuda.so.1 is the stub for compiling, not NVIDIA's driver"
                        + "| take CUDA's `stubs` folder out of LD_LIBRARY_PATH",
                "mismatch"
                        + "| NVIDIA's driver library and kernel module do not fit together"
                        + "| restart the machine, or the container with the host's driver",
                "unknown-error"
                        + "| CUDA failed with error 999, unknown error"
                        + "| see what nvidia-smi says; a restart of the machine helps where the driver hangs"
            })
    void should_say_what_is_missing_and_what_to_do_when_cuda_really_failed(String name, String reason, String advice)
            throws IOException {
        assertThat(recorded(name)).isEqualTo(new CudaProblem(reason, advice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cublas", "no-device", "unknown-error"})
    void should_name_neither_host_nor_path_when_it_goes_into_a_record(String name) throws IOException {
        assertThat(recorded(name).reason()).doesNotContain("host", "/", ".cc");
    }

    /** From ONNX Runtime's source and its users' reports: these need a GPU to be heard. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUDA failure 209: no kernel image is available for execution on the device ; GPU=0 ; hostname=h"
                        + "| this ONNX Runtime has no code for this GPU"
                        + "| evaluate on the CPU, or on another GPU",
                "Error code - ORT_RUNTIME_EXCEPTION - message: Non-zero status code returned while running Gemm node. Failed to"
                        + " allocate memory for requested buffer of size 1073741824"
                        + "| the GPU is out of memory"
                        + "| end what else uses it (nvidia-smi lists it)",
                "Error code - ORT_RUNTIME_EXCEPTION - message: Exception during initialization: CUBLAS failure 3: the resource"
                        + " allocation failed ; GPU=0 ; hostname=h ; file=x.cc ; line=1 ; expr=cublasCreate(&handle);"
                        + "| the GPU is out of memory"
                        + "| end what else uses it (nvidia-smi lists it)",
                "Error code - ORT_FAIL - message: CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED ; GPU=0 ; hostname=h"
                        + "| the GPU is out of memory"
                        + "| end what else uses it (nvidia-smi lists it)",
                "Error code - ORT_FAIL - message: This session contains graph nodes that are assigned to the default CPU"
                        + " EP, but fallback to CPU EP has been explicitly disabled by the user."
                        + "| some nodes of the model cannot run on CUDA"
                        + "| evaluate this model on the CPU provider",
                "Failed to load shared library"
                        + "| ONNX Runtime's CUDA provider cannot be loaded"
                        + "| install the libraries of CUDA 12"
            })
    void should_say_it_shortly_when_other_things_fail(String message, String reason, String advice) {
        assertThat(CudaProblem.of(message, "1.28.0")).isEqualTo(new CudaProblem(reason, advice));
    }

    @Test
    void should_tell_another_way_out_when_memory_ran_out_under_way() {
        CudaProblem full = CudaProblem.of("CUDA failure 2: out of memory ; GPU=0", "1.28.0");
        CudaProblem hung = CudaProblem.of("CUDA failure 999: unknown error ; GPU=0", "1.28.0");

        assertThat(full.during("a.onnx", "set mnist.provider=cpu", new IOException()))
                .hasMessage("a.onnx: the GPU is out of memory; end what else uses it (nvidia-smi lists it), or set"
                        + " mnist.provider=cpu");
        assertThat(hung.during("a.onnx", "set mnist.provider=cpu", new IOException()))
                .hasMessage(
                        "a.onnx: CUDA failed with error 999, unknown error; see what nvidia-smi says; a restart of the"
                                + " machine helps where the driver hangs");
    }

    @Test
    void should_leave_the_host_out_when_the_message_is_unknown() {
        String message =
                "Error code - ORT_FAIL - message: CUBLAS failure 9: on fire ; GPU=0 ; hostname=secret ; file=x.cc";

        assertThat(CudaProblem.of(message, "1.28.0").reason()).isEqualTo("CUDA failed: CUBLAS failure 9: on fire");
    }

    @Test
    void should_not_fail_itself_when_the_number_is_too_long() {
        String hostile = "CUDA failure 99999999999999999999: a name ; GPU=0";

        assertThat(CudaProblem.of(hostile, "1.28.0").reason()).isNotBlank();
    }

    @Test
    void should_not_fail_itself_when_there_is_no_message() {
        assertThat(CudaProblem.of(null, "1.28.0").reason()).isEqualTo("CUDA failed: null");
    }
}
