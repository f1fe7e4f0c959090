package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static io.github.mnistlab.evaluation.TinyModels.FLOAT;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.TensorAnnotation;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TrainingInfoProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the native library never gets to see. */
class ModelCheckTest {
    private static final String AGAIN = "; export it again";
    private static final String OWN_OPERATORS = "; export it with ONNX's own operators alone";

    private static void assertRefused(ModelProto.Builder model, String problem) {
        OnnxFile file = new OnnxFile("bad.onnx", model.build().toByteArray());
        assertInputFailure(() -> ModelCheck.require(file), "bad.onnx: " + problem);
    }

    private static void assertRefused(TinyModels model, String problem) {
        assertRefused(model.proto(), problem);
    }

    private static TinyModels good() {
        return TinyModels.logSoftmax(4);
    }

    private static NodeProto.Builder node(String operator) {
        return NodeProto.newBuilder().setOpType(operator).addInput("input").addOutput("more");
    }

    private static TensorProto.Builder floats(long... dims) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName("w").setDataType(FLOAT).setRawData(ByteString.copyFrom(new byte[16]));
        for (long dim : dims) {
            tensor.addDims(dim);
        }
        return tensor;
    }

    @Test
    void should_let_pass_what_this_project_exports() {
        assertThatCode(() -> ModelCheck.require(Digits.model())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Loop", "If", "Scan", "ConstantOfShape", "Expand", "RandomNormal", "Pad", "Frobnicate", "relu"})
    void should_refuse_an_operator_when_it_is_not_listed(String operator) {
        assertRefused(
                good().node(node(operator)),
                "node 1 is a `" + operator
                        + "`, which is none of the operators that are run here; export it without (the"
                        + " plugin's decision 0012 lists what is run)");
    }

    @Test
    void should_refuse_when_an_operator_is_of_a_custom_domain() {
        assertRefused(
                good().node(node("Relu").setDomain("com.evil\u001b[2J\n" + "x".repeat(100))),
                "node 1 (Relu) is of the domain `com.evil [2J " + "x".repeat(67)
                        + "…`, whose operators are not run here" + OWN_OPERATORS);
    }

    @Test
    void should_refuse_when_a_node_has_no_operator() {
        assertRefused(good().node(NodeProto.newBuilder().addOutput("more")), "node 1 has no operator" + AGAIN);
    }

    @Test
    void should_refuse_when_a_node_has_a_graph() {
        for (AttributeProto.Builder attribute : new AttributeProto.Builder[] {
            AttributeProto.newBuilder().setG(GraphProto.getDefaultInstance()),
            AttributeProto.newBuilder().addGraphs(GraphProto.getDefaultInstance())
        }) {
            assertRefused(
                    good().node(node("Relu").addAttribute(attribute)),
                    "node 1 (Relu) has a graph of its own, which is not run here; export it without");
        }
    }

    @Test
    void should_refuse_when_an_attribute_is_sparse() {
        assertRefused(
                good().node(node("Constant")
                        .addAttribute(
                                AttributeProto.newBuilder().setSparseTensor(SparseTensorProto.getDefaultInstance()))),
                "node 1 (Constant) has an attribute of a kind that is not read here" + AGAIN);
    }

    @Test
    void should_refuse_when_a_number_would_fill_the_memory() {
        for (AttributeProto.Builder attribute : new AttributeProto.Builder[] {
            AttributeProto.newBuilder().setName("pads").addInts(2_000_000_000),
            AttributeProto.newBuilder().setName("pads").setI(2_000_000_000)
        }) {
            assertRefused(
                    good().node(node("Conv").addAttribute(attribute)),
                    "node 1 (Conv) has the number 2000000000 in an attribute, but at most 65536 is expected" + AGAIN);
        }
        assertRefused(
                good().node(node("Conv")
                        .addAttribute(AttributeProto.newBuilder().setI(Long.MIN_VALUE))),
                "node 1 (Conv) has the number -9223372036854775808 in an attribute, but at most 65536 is expected"
                        + AGAIN);
    }

    @Test
    void should_refuse_when_there_are_functions_or_training_graphs() {
        assertRefused(
                good().proto().addFunctions(FunctionProto.getDefaultInstance()),
                "defines functions of its own, which are not run here" + OWN_OPERATORS);
        assertRefused(
                good().proto().addTrainingInfo(TrainingInfoProto.getDefaultInstance()),
                "holds a training graph, which is not run here; export it for inference");
    }

    @Test
    void should_refuse_when_there_is_not_one_graph() {
        assertRefused(ModelProto.newBuilder().setIrVersion(8), "has 0 graphs, not one" + AGAIN);
        byte[] graph = good().proto().build().toByteArray();
        OnnxFile twice = new OnnxFile(
                "bad.onnx",
                ByteString.copyFrom(graph).concat(ByteString.copyFrom(graph)).toByteArray());
        assertInputFailure(
                () -> ModelCheck.require(twice), "bad.onnx: defines the value `output` a second time" + AGAIN);
    }

    @Test
    void should_refuse_when_the_library_would_take_it_for_its_own_format() {
        // The header of a message that is fit otherwise: a version of one byte and a producer's name.
        assertRefused(
                good().proto().setProducerName("ORTM"),
                "is in ONNX Runtime's own format, which is not read here; export it in ONNX format");
    }

    @Test
    void should_refuse_when_weights_are_sparse_or_annotated() {
        TinyModels sparse = good();
        sparse.graph().addSparseInitializer(SparseTensorProto.getDefaultInstance());
        assertRefused(sparse, "holds sparse weights, which are not read here; export it with dense weights");
        TinyModels annotated = good();
        annotated.graph().addQuantizationAnnotation(TensorAnnotation.getDefaultInstance());
        assertRefused(annotated, "holds quantization annotations, which are not read here; export it in float32");
    }

    @Test
    void should_refuse_when_a_value_is_no_tensor() {
        TinyModels model = good();
        TypeProto type = TypeProto.newBuilder()
                .setSequenceType(TypeProto.Sequence.getDefaultInstance())
                .build();
        model.graph().addValueInfo(ValueInfoProto.newBuilder().setName("list").setType(type));
        assertRefused(
                model, "takes, gives or passes on something that is no dense tensor; export it with tensors alone");
    }

    @Test
    void should_refuse_when_a_name_is_defined_twice() {
        assertRefused(
                good().tensor(floats(4).build()).tensor(floats(4).build()),
                "defines weights `w` a second time" + AGAIN);
        assertRefused(good().node("Relu", "input", "output"), "defines the value `output` a second time" + AGAIN);
    }

    @Test
    void should_refuse_when_there_are_too_many_nodes_or_tensors() {
        TinyModels nodes = good();
        for (int i = 0; i < ModelCheck.MAX_NODES; i++) {
            nodes.node("Relu", "input", "y" + i);
        }
        assertRefused(nodes, "has more than 2000 nodes; use a smaller model");
        TinyModels tensors = good();
        for (int i = 0; i <= 4_000; i++) {
            tensors.integers("t" + i, 1);
        }
        assertRefused(tensors, "has more than 4000 tensors; use a smaller model");
    }

    @Test
    void should_refuse_when_nodes_name_more_outputs_than_any_model_has() {
        NodeProto.Builder node = node("Relu");
        for (int i = 0; i < 8_000; i++) {
            node.addOutput("y" + i);
        }
        assertRefused(good().node(node), "names more than 8000 weights and values; use a smaller model");
    }

    @Test
    void should_refuse_when_a_name_is_longer_than_any_exporter_writes() {
        String name = "ü".repeat(512);
        String problem = "has a name of 1025 bytes, but at most 1024 are read; export it with shorter names";
        assertThatCode(() ->
                        ModelCheck.require(good().node("Relu", "input", name).file("good.onnx")))
                .doesNotThrowAnyException();
        assertRefused(good().node("Relu", "input", name + "x"), problem);
        assertRefused(good().node(node("Relu").setDomain(name + "x")), problem);
        assertRefused(good().node(node(name + "x")), problem);
        assertRefused(good().tensor(floats(4).setName(name + "x").build()), problem);
    }

    @Test
    void should_refuse_when_an_attribute_gives_its_tensor_twice() {
        AttributeProto first =
                AttributeProto.newBuilder().setName("value").setT(floats(4)).build();
        AttributeProto second = AttributeProto.newBuilder()
                .setT(floats(2).clearRawData().addFloatData(1).addFloatData(2))
                .build();
        assertThatCode(() -> ModelCheck.require(
                        good().node(node("Constant").addAttribute(first).addAttribute(second))
                                .file("two.onnx")))
                .doesNotThrowAnyException();
        ByteString merged = first.toByteString().concat(second.toByteString());
        NodeProto.Builder node = node("Constant").setUnknownFields(field(NodeProto.ATTRIBUTE_FIELD_NUMBER, merged));
        assertRefused(good().node(node), "node 1 (Constant) gives the tensor of an attribute twice" + AGAIN);
    }

    @Test
    void should_count_the_last_data_when_a_tensor_gives_them_twice() {
        TensorProto.Builder tensor =
                floats(5).setUnknownFields(field(TensorProto.RAW_DATA_FIELD_NUMBER, ByteString.copyFrom(new byte[4])));
        assertRefused(good().tensor(tensor.build()), "tensor `w` has the shape [5], but 4 bytes" + AGAIN);
    }

    /** Bytes that are written after all fields that the message knows, as one of those. */
    private static UnknownFieldSet field(int number, ByteString bytes) {
        return UnknownFieldSet.newBuilder()
                .addField(
                        number,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(bytes)
                                .build())
                .build();
    }

    @Test
    void should_refuse_when_the_file_is_structure_and_no_weights() {
        ModelProto.Builder model = good().proto();
        for (int i = 0; i < 17; i++) {
            model.addMetadataPropsBuilder().setValue("x".repeat(1 << 20));
        }
        assertRefused(model, "has more than 16777216 bytes besides its weights" + AGAIN);
    }

    @Test
    void should_refuse_when_a_shape_says_more_than_the_data() {
        assertRefused(
                good().tensor(floats(1_000_000, 1_000_000).build()),
                "tensor `w` has the shape [1000000, 1000000], but 16 bytes" + AGAIN);
        assertRefused(
                good().tensor(floats(1L << 32, 1L << 32).build()),
                "tensor `w` has the shape [4294967296, 4294967296], but 16 bytes" + AGAIN);
        assertRefused(good().tensor(floats(-4).build()), "tensor `w` has the shape [-4], but 16 bytes" + AGAIN);
        assertRefused(good().tensor(floats(5).build()), "tensor `w` has the shape [5], but 16 bytes" + AGAIN);
        assertRefused(
                good().tensor(floats(4).clearRawData().addFloatData(1).build()),
                "tensor `w` has the shape [4], but 1 elements" + AGAIN);
        assertRefused(
                good().tensor(floats(4).addFloatData(1).build()), "tensor `w` has the shape [4], but 16 bytes" + AGAIN);
        assertRefused(
                good().tensor(floats(1, 1, 1, 1, 1, 1, 1, 1, 4).build()),
                "tensor `` has more than 8 dimensions; use a smaller model");
    }

    @Test
    void should_refuse_when_weights_are_of_an_odd_type() {
        assertRefused(
                good().tensor(floats(4)
                        .setDataType(TensorProto.DataType.STRING_VALUE)
                        .build()),
                "tensor `w` is of ONNX's data type 8, which is not read here; export it in float32");
    }

    @Test
    void should_refuse_when_weights_of_a_node_lie_in_another_file() {
        TensorProto elsewhere =
                floats(4).setDataLocation(TensorProto.DataLocation.EXTERNAL).build();
        assertRefused(
                good().node(node("Constant")
                        .addAttribute(
                                AttributeProto.newBuilder().setName("value").setT(elsewhere))),
                "tensor `w` keeps its data in another file, which is never read; save the model with its weights inside");
    }

    @Test
    void should_refuse_when_unknown_groups_nest() {
        byte[] nested = new byte[20_000];
        for (int i = 0; i < 10_000; i++) {
            nested[i] = (byte) (9 << 3 | 3);
            nested[19_999 - i] = (byte) (9 << 3 | 4);
        }
        OnnxFile file = new OnnxFile("bad.onnx", nested);
        assertInputFailure(
                () -> ModelCheck.require(file),
                "bad.onnx: is not a model in ONNX format, or it is damaged; export it again");
    }
}
