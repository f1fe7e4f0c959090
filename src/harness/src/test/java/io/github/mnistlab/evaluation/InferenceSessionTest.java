package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.mnistlab.failure.UserFailure;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InferenceSessionTest {
    /** Fails on white pixels, in words that ONNX Runtime has for a GPU's memory: it tells the node's name. */
    private static final OnnxFile FULL = TinyModels.model()
            .input("input", TinyModels.FLOAT, -1, 4)
            .floats("single", 0)
            .node(NodeProto.newBuilder()
                    .setOpType("Cast")
                    .addInput("input")
                    .addOutput("place")
                    .addAttribute(AttributeProto.newBuilder()
                            .setName("to")
                            .setType(AttributeProto.AttributeType.INT)
                            .setI(TensorProto.DataType.INT64_VALUE)))
            .node(NodeProto.newBuilder()
                    .setOpType("Gather")
                    .setName("out of memory")
                    .addInput("single")
                    .addInput("place")
                    .addOutput("found"))
            .node("LogSoftmax", "found", "output")
            .output("output", TinyModels.FLOAT, -1, 4)
            .file("full.onnx");

    @Test
    void should_advise_what_the_goal_honours_when_a_call_takes_more_memory_than_the_gpu_has() throws OrtException {
        assertThat(messages(ProviderSetting.SPEC))
                .containsExactly(full("set evaluation.provider=cpu"), full("make evaluation.batchSize smaller"));
        assertThat(messages(ProviderSetting.PROPERTY)).containsOnly(full("set mnist.provider=cpu"));
        assertThat(messages(ProviderSetting.RUN)).containsOnly(full("set mnist.provider=cpu"));
        assertThat(messages(ProviderSetting.RUN_ALONE))
                .containsOnly(full("train again with -Dset=evaluation.provider=cpu"));
        assertThat(messages(ProviderSetting.FILE_ALONE))
                .containsOnly(full("hide the GPU with the environment variable CUDA_VISIBLE_DEVICES=-1"));
    }

    private static String full(String advice) {
        return "full.onnx: the GPU is out of memory; end what else uses it (nvidia-smi lists it), or " + advice;
    }

    /** Of a single call, and of an evaluation in batches. */
    private static List<String> messages(ProviderSetting setting) throws OrtException {
        byte[] pixels = {-1, -1, -1, -1};
        try (SessionOptions options = OnnxRuntime.options(1);
                InferenceSession session =
                        InferenceSession.open(FULL, options, Provider.CUDA, Optional.empty(), setting)) {
            InputBuffer inputs = new InputBuffer(1, 4, PixelScale.MINUS_ONE_TO_ONE);
            inputs.read(pixels, 0, 1);
            return List.of(
                    message(() -> session.call(inputs, 0, 1)),
                    message(() -> session.scores(pixels, PixelScale.MINUS_ONE_TO_ONE, 1)));
        }
    }

    private static String message(ThrowingCallable call) {
        return catchThrowableOfType(UserFailure.class, call).getMessage();
    }
}
