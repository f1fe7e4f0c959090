package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodePlacementTest {

    /** Two Gemm with Relu fused into the first, and a LogSoftmax. */
    @Test
    void should_count_the_nodes_that_ran_when_the_profile_is_real() throws OrtException {
        OnnxRuntime.environment();
        try (SessionOptions options = OnnxRuntime.options(1)) {
            assertThat(NodePlacement.of(Digits.model(), options, Provider.CPU))
                    .isEqualTo(Map.of("CPUExecutionProvider", 3));
        }
    }

    @Test
    void should_tell_the_providers_apart_when_there_are_two() {
        String profile = """
                [
                {"cat" : "Session","name" :"model_run","args" : {"provider" : "none"}},
                {"cat" : "Node","name" :"Gemm_kernel_time","args" : {"op_name" : "Gemm","provider" : "CUDAExecutionProvider"}},
                {"cat" : "Node","name" :"LogSoftmax_kernel_time","args" : {"provider" : "CPUExecutionProvider","op_name" : "x"}}
                ]
                """;

        assertThat(NodePlacement.parse(profile))
                .isEqualTo(Map.of("CPUExecutionProvider", 1, "CUDAExecutionProvider", 1));
    }
}
