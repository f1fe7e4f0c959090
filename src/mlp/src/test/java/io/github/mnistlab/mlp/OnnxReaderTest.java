package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxReaderTest {
    private final MlpModel model = Fixtures.model(Fixtures.random(9, 6, 3, 1), Activation.RELU, 5, 4);

    @TempDir
    Path folder;

    private final byte[] file = MlpOnnx.write(model, Map.of());

    @Test
    void should_read_float_data_when_there_is_no_raw_data() {
        byte[] changed = change(graph -> {
            for (int i = 0; i < graph.getInitializerCount(); i++) {
                var values = graph.getInitializer(i)
                        .getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer();
                TensorProto.Builder tensor = graph.getInitializerBuilder(i).clearRawData();
                while (values.hasRemaining()) {
                    tensor.addFloatData(values.get());
                }
            }
        });

        assertThat(MlpOnnx.readParameters(changed).digest())
                .isEqualTo(model.parameters().digest());
        assertThat(outcome(() -> MlpOnnx.digest(onDisk(changed))))
                .isEqualTo(model.parameters().digest());
    }

    @Test
    void should_give_the_digest_when_the_file_stays_on_disk() throws IOException {
        assertThat(MlpOnnx.digest(onDisk(file))).isEqualTo(model.parameters().digest());
    }

    @Test
    void should_give_the_digest_when_a_tensor_is_larger_than_a_piece() throws IOException {
        MlpModel wide = Fixtures.model(Fixtures.random(9, 200, 3, 1), Activation.RELU, 300);
        assertThat(MlpOnnx.digest(onDisk(MlpOnnx.write(wide, Map.of()))))
                .isEqualTo(wide.parameters().digest());
    }

    @Test
    void should_refuse_a_file_before_it_is_read_when_it_is_too_large() throws IOException {
        Path large = folder.resolve("large.onnx");
        try (var channel = new RandomAccessFile(large.toFile(), "rw")) {
            channel.setLength(3L << 30);
        }
        assertThatThrownBy(() -> MlpOnnx.digest(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ONNX file of a multilayer perceptron: it has 3221225472 bytes; at most 1073741824"
                        + " are read");
    }

    @Test
    void should_say_what_is_wrong_when_a_node_is_not_as_expected() {
        assertRefused(GraphProto.Builder::clearNode, "its graph has 0 nodes");
        assertRefused(graph -> graph.removeNode(5), "its graph has 5 nodes");
        assertRefused(
                graph -> graph.getNodeBuilder(0).setOpType("MatMul"),
                "node 0 (MatMul) is found where Gemm is expected");
        assertRefused(
                graph -> graph.getNodeBuilder(1).setOpType("Elu"),
                "node 1 (Elu) is found where Relu, Tanh or Sigmoid without attributes is expected");
        assertRefused(
                graph -> graph.getNodeBuilder(1)
                        .addAttribute(AttributeProto.newBuilder().setName("alpha")),
                "node 1 (Relu) is found where Relu, Tanh or Sigmoid without attributes is expected");
        assertRefused(
                graph -> graph.getNodeBuilder(3).setOpType("Tanh"),
                "node 3 (Tanh) follows Relu; hidden layers have one activation");
        assertRefused(
                graph -> graph.getNodeBuilder(1).setDomain("com.example"), "node 1 (Relu) is found where Relu, Tanh");
        assertRefused(
                graph -> graph.getNodeBuilder(5).setOpType("Softmax"),
                "node 5 (Softmax) is found where LogSoftmax is expected");
        assertRefused(graph -> graph.getNodeBuilder(5).getAttributeBuilder(0).setI(0), "axis must be 1 or -1");
    }

    @Test
    void should_say_what_is_wrong_when_a_gemm_does_more_than_an_affine_layer() {
        assertRefused(graph -> graph.getNodeBuilder(2).clearAttribute(), "node 2 (Gemm) does not have transB = 1");
        assertRefused(graph -> attribute(graph, "transA").setI(1), "node 2 (Gemm) has transA = 1");
        assertRefused(graph -> attribute(graph, "beta").setF(0.5f), "node 2 (Gemm) has beta = 0.5, not 1");
        assertRefused(graph -> attribute(graph, "gamma"), "node 2 (Gemm) has an attribute 'gamma'");
    }

    @Test
    void should_say_what_is_wrong_when_the_wiring_is_not_a_chain() {
        assertRefused(
                graph -> graph.getNodeBuilder(2).setInput(0, "input"),
                "node 2 (Gemm) takes 'input', not the output of the node before");
        assertRefused(
                graph -> graph.getNodeBuilder(2).addInput("more"),
                "node 2 (Gemm) has 4 inputs and 1 outputs; 3 and 1 are expected");
        assertRefused(
                graph -> graph.getNodeBuilder(0).setInput(1, "other"),
                "node 0 (Gemm) uses 'other', which is no initialiser");
        assertRefused(
                graph -> graph.getNodeBuilder(2).setInput(1, "layer0.weight"),
                "node 2 (Gemm) uses 'layer0.weight', which is used before");
    }

    @Test
    void should_say_what_is_wrong_when_a_tensor_is_not_as_expected() {
        String layer = "layer 0 has weights";
        assertRefused(graph -> tensor(graph).setDims(0, 4), layer + " [4, 6] (30 values) and biases [5] (5 values)");
        assertRefused(graph -> tensor(graph).setDims(0, -5).setDims(1, -6), layer + " [-5, -6] (30 values)");
        assertRefused(graph -> tensor(graph).setDims(0, 1L << 62).setDims(1, 4), layer + " [4611686018427387904, 4]");
        assertRefused(graph -> tensor(graph).clearDims(), layer + " [] (30 values)");
        assertRefused(
                graph -> tensor(graph).setName("n".repeat(5000)), "a tensor's name takes 5000 bytes; at most 4096");
        assertRefused(graph -> tensor(graph).clearRawData(), layer + " [5, 6] (0 values)");
        assertRefused(graph -> tensor(graph).addDims(1), "more than 2 dimensions");
        assertRefused(graph -> tensor(graph).addFloatData(1), "has 120 bytes of raw data and 1 floats");
        assertRefused(graph -> tensor(graph).setRawData(ByteString.copyFrom(new byte[7])), "has 7 bytes of raw data");
        assertRefused(graph -> tensor(graph).setDataType(11), "'layer0.weight' is of data type 11, not float32 (1)");
        assertRefused(
                graph -> tensor(graph).setDataLocation(TensorProto.DataLocation.EXTERNAL),
                "keeps its data in another file");
        assertRefused(graph -> tensor(graph).clearRawData().addFloatData(Float.NaN), "'layer0.weight' has NaN at 0");
        assertRefused(graph -> tensor(graph).setName("layer0.bias"), "two initialisers named 'layer0.bias'");
    }

    @Test
    void should_keep_to_one_plain_line_when_names_are_hostile() {
        String hostile = "a\u001b[2J\nb\u202e" + "c".repeat(3000);
        String shown = "a\ufffd[2J\ufffdb\ufffd" + "c".repeat(72) + "…";

        assertRefused(
                graph -> tensor(graph).setName(hostile).setDataType(11), "tensor '" + shown + "' is of data type 11");
        assertRefused(
                graph -> graph.getNodeBuilder(0).setInput(1, hostile),
                "node 0 (Gemm) uses '" + shown + "', which is no initialiser");
        assertRefused(
                graph -> graph.getNodeBuilder(2).setInput(0, hostile),
                "node 2 (Gemm) takes '" + shown + "', not the output of the node before");
        assertRefused(graph -> attribute(graph, hostile), "node 2 (Gemm) has an attribute '" + shown + "'");
        assertRefused(
                graph -> graph.getNodeBuilder(0).setOpType(hostile),
                "node 0 (" + shown + ") is found where Gemm is expected");
    }

    @Test
    void should_say_what_is_wrong_when_the_graph_is_too_large() {
        NodeProto relu = NodeProto.newBuilder().setOpType("Relu").build();
        TensorProto empty = TensorProto.newBuilder().setDataType(1).build();

        assertRefused(
                graph -> {
                    for (int i = 0; i < 2000; i++) {
                        graph.addNode(relu);
                    }
                },
                "its graph has more than 2000 nodes");
        assertRefused(
                graph -> {
                    for (int i = 0; i < 2000; i++) {
                        graph.addInitializer(empty.toBuilder().setName("t" + i));
                    }
                },
                "its graph has more than 2000 initialisers");
        assertRefused(graph -> graph.getNodeBuilder(1).setDocString("x".repeat(5000)), "node 1 of its graph takes 5");
    }

    @Test
    void should_refuse_a_file_when_it_is_cut_anywhere() {

        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                assertThat(MlpOnnx.readParameters(cut).digest())
                        .isEqualTo(model.parameters().digest());
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageStartingWith("not an ONNX file of a multilayer perceptron: ");
            }
        }
        assertThatThrownBy(() -> MlpOnnx.readParameters(Arrays.copyOf(file, 200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ONNX file of a multilayer perceptron: it is damaged, or no ONNX file at all");
        assertThatThrownBy(() -> MlpOnnx.readParameters("no ONNX".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an ONNX file of a multilayer perceptron: it is damaged, or no ONNX file at all");
    }

    @Test
    void should_throw_nothing_else_when_bytes_are_flipped() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 3000; round++) {
            byte[] flipped = file.clone();
            for (int flips = random.nextInt(1, 5); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt();
            }
            String outcome = outcome(() -> MlpOnnx.readParameters(flipped).digest());
            assertThat(outcome).matches("[0-9a-f]{64}|not an ONNX file of a multilayer perceptron: (?s:.*)");
            if (round % 10 == 0) { // files take their time
                assertThat(outcome(() -> MlpOnnx.digest(onDisk(flipped)))).isEqualTo(outcome);
            }
        }
    }

    private static AttributeProto.Builder attribute(GraphProto.Builder graph, String name) {
        return graph.getNodeBuilder(2).addAttributeBuilder().setName(name);
    }

    private static TensorProto.Builder tensor(GraphProto.Builder graph) {
        return graph.getInitializerBuilder(0);
    }

    private byte[] change(Consumer<GraphProto.Builder> change) {
        try {
            ModelProto.Builder proto = ModelProto.parseFrom(file).toBuilder();
            change.accept(proto.getGraphBuilder());
            return proto.build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(Consumer<GraphProto.Builder> change, String message) {
        byte[] changed = change(change);
        assertThatThrownBy(() -> MlpOnnx.readParameters(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not an ONNX file of a multilayer perceptron: ")
                .hasMessageContaining(message);
        assertThat(outcome(() -> MlpOnnx.digest(onDisk(changed))))
                .isEqualTo(outcome(() -> MlpOnnx.readParameters(changed).digest()));
    }

    private Path onDisk(byte[] onnx) throws IOException {
        return Files.write(folder.resolve("model.onnx"), onnx);
    }

    /** The digest, or why there is none. */
    private static String outcome(Callable<String> digest) {
        try {
            return digest.call();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
