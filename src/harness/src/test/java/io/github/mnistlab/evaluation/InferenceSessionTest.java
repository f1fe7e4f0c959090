package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.mnistlab.failure.UserFailure;
import java.util.Optional;
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
    void should_name_the_key_of_the_provider_when_a_call_takes_more_memory_than_the_gpu_has() throws OrtException {
        try (SessionOptions options = OnnxRuntime.options(1);
                InferenceSession session =
                        InferenceSession.open(FULL, options, Provider.CUDA, Optional.empty(), "mnist.provider")) {
            InputBuffer inputs = new InputBuffer(1, 4, PixelScale.MINUS_ONE_TO_ONE);
            inputs.read(new byte[] {-1, -1, -1, -1}, 0, 1);

            assertThatExceptionOfType(UserFailure.class)
                    .isThrownBy(() -> session.call(inputs, 0, 1))
                    .withMessage("full.onnx: the GPU is out of memory; end what else uses it (nvidia-smi lists it),"
                            + " or set mnist.provider=cpu");
        }
    }
}
