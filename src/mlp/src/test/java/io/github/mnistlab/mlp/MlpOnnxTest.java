package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.util.onnx.ONNXContext;

class MlpOnnxTest {
    private final MutableDataset<Label> dataset = Fixtures.random(20, 6, 3, 1);
    private final MlpModel model = Fixtures.model(dataset, Activation.RELU, 5, 4);

    @Test
    void should_name_nodes_and_weights_by_layer_when_written() throws InvalidProtocolBufferException {
        OnnxMl.GraphProto graph =
                OnnxMl.ModelProto.parseFrom(MlpOnnx.write(model, Map.of())).getGraph();

        assertThat(graph.getNodeList())
                .extracting(OnnxMl.NodeProto::getName)
                .containsExactly(
                        "layer0.Gemm", "layer0.Relu", "layer1.Gemm", "layer1.Relu", "layer2.Gemm", "layer2.LogSoftmax");
        assertThat(graph.getInitializerList())
                .extracting(OnnxMl.TensorProto::getName)
                .containsExactly(
                        "layer0.weight", "layer0.bias", "layer1.weight", "layer1.bias", "layer2.weight", "layer2.bias");
        assertThat(graph.getInitializer(0).getDimsList()).containsExactly(5L, 6L);
    }

    @Test
    void should_sort_the_metadata_when_written() throws InvalidProtocolBufferException {
        OnnxMl.ModelProto proto =
                OnnxMl.ModelProto.parseFrom(MlpOnnx.write(model, Map.of("z", "1", "experiment", "base", "A", "2")));

        assertThat(proto.getMetadataPropsList())
                .extracting(OnnxMl.StringStringEntryProto::getKey)
                .containsExactly("A", "TRIBUO_PROVENANCE", "experiment", "model.digest", "z");
    }

    @Test
    void should_refuse_metadata_when_a_key_is_taken() {
        assertThatThrownBy(() -> MlpOnnx.write(model, Map.of("model.digest", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TRIBUO_PROVENANCE and model.digest are written by the export itself");
    }

    @Test
    void should_export_the_same_graph_when_called_through_tribuo() throws InvalidProtocolBufferException {
        OnnxMl.ModelProto proto = model.exportONNXModel("org.example", 3);

        assertThat(proto.getDomain()).isEqualTo("org.example");
        assertThat(proto.getModelVersion()).isEqualTo(3);
        assertThat(proto.getGraph())
                .isEqualTo(OnnxMl.ModelProto.parseFrom(MlpOnnx.write(model, Map.of()))
                        .getGraph());
    }

    @Test
    void should_join_a_larger_graph_when_appended_twice() {
        ONNXContext onnx = new ONNXContext();
        var input = onnx.floatInput(6);

        var first = model.writeONNXGraph(input);
        var second = model.writeONNXGraph(input);

        assertThat(first.getReference()).isNotEqualTo(second.getReference());
        assertThat(onnx.buildGraph().getNodeList())
                .extracting(node -> node.getOutput(0))
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void should_give_the_same_bytes_when_trained_at_another_time_and_place() {
        byte[] here = MlpOnnx.write(model, Map.of("experiment", "base"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            MlpModel again = Fixtures.model(
                    Fixtures.random(20, 6, 3, 1),
                    Activation.RELU,
                    Map.of("host", new StringProvenance("host", "elsewhere")),
                    5,
                    4);

            assertThat(MlpOnnx.write(again, Map.of("experiment", "base"))).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void should_give_the_same_bytes_when_the_model_was_saved_and_loaded() {
        MlpModel loaded = (MlpModel) Model.deserialize(model.serialize());

        assertThat(MlpOnnx.write(loaded, Map.of())).isEqualTo(MlpOnnx.write(model, Map.of()));
    }

    static Stream<Arguments> networks() {
        return Stream.of(Activation.values())
                .flatMap(activation -> Stream.of(new int[] {}, new int[] {1}, new int[] {3, 9})
                        .map(hidden -> Arguments.of(activation, hidden)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void should_read_the_weights_back_when_written(Activation activation, int[] hidden) {
        MlpModel written = Fixtures.model(dataset, activation, hidden);

        MlpParameters read = MlpOnnx.readParameters(MlpOnnx.write(written, Map.of()));

        assertThat(read.digest()).isEqualTo(written.parameters().digest());
    }

    @Test
    void should_read_the_weights_when_pytorch_wrote_them() {
        MlpParameters read = MlpOnnx.readParameters(resource("/golden/init.onnx"));

        assertThat(read.widths()).containsExactly(784, 128, 64, 10);
        assertThat(read.count()).isEqualTo(109_386);
        assertThat(read.digest()).isEqualTo("f48a813923365b320e5ee4284ce8a99bf2e0ccbef7df91bba26e99475f3c67cc");
    }

    private static byte[] resource(String name) {
        try (InputStream in = MlpOnnxTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
