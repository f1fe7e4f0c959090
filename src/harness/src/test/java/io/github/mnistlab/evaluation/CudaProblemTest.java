package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ONNX Runtime said on real machines, and what a user reads. */
class CudaProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Error code - ORT_EP_FAIL - message: Failed to find CUDA shared provider"
                        + "| the ONNX Runtime on the class path has no CUDA provider"
                        + "| put onnxruntime_gpu 1.28.0 in place of onnxruntime",
                "Error code - ORT_FAIL - message: Failed to load library /tmp/x/libonnxruntime_providers_cuda.so with error:"
                        + " libcublasLt.so.12: cannot open shared object file: No such file or directory"
                        + "| libcublasLt.so.12 is missing"
                        + "| install NVIDIA's driver and the libraries of CUDA 12",
                "Failed to load shared library"
                        + "| ONNX Runtime's CUDA provider cannot be loaded"
                        + "| install the libraries of CUDA 12",
                "CUDA failure 100: no CUDA-capable device is detected ; GPU=-1 ; hostname=h"
                        + "| the driver finds no CUDA-capable device"
                        + "| check that nvidia-smi lists a GPU",
                "Error code - ORT_FAIL - message: This session contains graph nodes that are assigned to the default CPU"
                        + " EP, but fallback to CPU EP has been explicitly disabled by the user."
                        + "| some nodes of the model cannot run on CUDA"
                        + "| evaluate this model on the CPU provider",
                "Error code - ORT_FAIL - message: the device is on fire"
                        + "| CUDA failed: the device is on fire"
                        + "| check the driver and CUDA 12"
            })
    void should_say_it_shortly_when_cuda_fails(String message, String reason, String advice) {
        assertThat(CudaProblem.of(message, "1.28.0")).isEqualTo(new CudaProblem(reason, advice));
    }
}
