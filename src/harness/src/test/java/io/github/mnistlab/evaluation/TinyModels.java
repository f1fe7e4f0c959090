package io.github.mnistlab.evaluation;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;

/** ONNX files written operator by operator: what other programs, or an attacker, might hand in. */
final class TinyModels {

    static final int FLOAT = TensorProto.DataType.FLOAT_VALUE;
    static final int DOUBLE = TensorProto.DataType.DOUBLE_VALUE;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");

    static TinyModels model() {
        return new TinyModels();
    }

    /** Log-softmax of the input itself: as many classes as pixels. */
    static TinyModels logSoftmax(int width) {
        return model().input("input", FLOAT, -1, width)
                .node("LogSoftmax", "input", "output")
                .output("output", FLOAT, -1, width);
    }

    TinyModels input(String name, int type, long... shape) {
        graph.addInput(value(name, type, shape));
        return this;
    }

    TinyModels output(String name, int type, long... shape) {
        graph.addOutput(value(name, type, shape));
        return this;
    }

    TinyModels node(String operator, String input, String output) {
        return node(operator, List.of(input), output);
    }

    TinyModels node(String operator, List<String> inputs, String output) {
        graph.addNode(
                NodeProto.newBuilder().setOpType(operator).addAllInput(inputs).addOutput(output));
        return this;
    }

    TinyModels gatherColumns(String input, String indices, String output) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Gather")
                .addInput(input)
                .addInput(indices)
                .addOutput(output)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axis")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(1)));
        return this;
    }

    TinyModels integers(String name, long... values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64_VALUE)
                .addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        graph.addInitializer(tensor);
        return this;
    }

    TinyModels floats(String name, float... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(FLOAT).addDims(values.length);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        graph.addInitializer(tensor);
        return this;
    }

    TinyModels floatsInFile(String name, int count, String location) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(FLOAT)
                .addDims(count)
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(
                        StringStringEntryProto.newBuilder().setKey("location").setValue(location)));
        return this;
    }

    /** A tensor that says what it likes of itself. */
    TinyModels tensor(TensorProto tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    /** A node that says what it likes of itself. */
    TinyModels node(NodeProto.Builder node) {
        graph.addNode(node);
        return this;
    }

    /** The graph, for what has no method here. */
    GraphProto.Builder graph() {
        return graph;
    }

    ModelProto.Builder proto() {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph);
    }

    OnnxFile file(String name) {
        return new OnnxFile(name, proto().build().toByteArray());
    }

    private static ValueInfoProto value(String name, int type, long... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (long size : shape) {
            TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
            dimensions.addDim(size == -1 ? dimension.setDimParam("batch") : dimension.setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(dimensions)))
                .build();
    }
}
