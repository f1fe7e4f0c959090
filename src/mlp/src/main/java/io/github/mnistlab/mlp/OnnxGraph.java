package io.github.mnistlab.mlp;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXInitializer;
import org.tribuo.util.onnx.ONNXNode;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/** A network as a graph of ONNX operators: Gemm and activation by turns, LogSoftmax last. */
final class OnnxGraph {
    private static final String OUTPUT = "output";
    /** What {@link ONNXContext} appends to the first value of a name. */
    private static final String FIRST = "_0";

    private OnnxGraph() {}

    /** Appends the network behind a value {@code [batch, inputs]}; gives its log-probabilities {@code [batch, classes]}. */
    static ONNXNode append(MlpModel model, ONNXRef<?> input) {
        List<MlpParameters.Layer> layers = model.parameters().layers();
        ONNXRef<?> hidden = input;
        for (int l = 0; l < layers.size() - 1; l++) {
            ONNXNode affine = affine(hidden, layers.get(l), "layer" + l);
            hidden = affine.apply(OnnxOperator.of(model.activation()), "layer" + l + ".activation");
        }
        int last = layers.size() - 1;
        ONNXNode logits = affine(hidden, layers.get(last), "layer" + last);
        return input.onnxContext()
                .operation(OnnxOperator.LOG_SOFTMAX, List.of(logits), OUTPUT, Map.of("axis", (Object) 1));
    }

    private static ONNXNode affine(ONNXRef<?> x, MlpParameters.Layer layer, String name) {
        ONNXContext onnx = x.onnxContext();
        ONNXInitializer weight = onnx.floatTensor(
                name + ".weight", List.of(layer.outputs(), layer.inputs()), buffer -> buffer.put(layer.weights()));
        ONNXInitializer bias =
                onnx.floatTensor(name + ".bias", List.of(layer.outputs()), buffer -> buffer.put(layer.biases()));
        return onnx.operation(
                ONNXOperators.GEMM, List.of(x, weight, bias), name + ".affine", Map.of("transB", (Object) 1));
    }

    /** The network alone, from {@code input} to {@code output}, with plain names and a batch dimension that is free. */
    static GraphProto of(MlpModel model) {
        ONNXContext onnx = new ONNXContext();
        onnx.setName("mlp");
        append(model, onnx.floatInput("input", model.getFeatureIDMap().size()));
        onnx.floatOutput(OUTPUT, model.getOutputIDInfo().size());
        return plainNames(onnx.buildGraph());
    }

    /** Every name is used once here, so the counters that {@link ONNXContext} appends say nothing. */
    private static GraphProto plainNames(GraphProto graph) {
        GraphProto.Builder plain = graph.toBuilder();
        plain.getInitializerBuilderList().forEach(tensor -> tensor.setName(plain(tensor.getName())));
        for (int i = 0; i < plain.getNodeCount(); i++) {
            NodeProto node = graph.getNode(i);
            plain.getNodeBuilder(i)
                    .setName("layer" + i / 2 + "." + node.getOpType())
                    .clearInput()
                    .addAllInput(
                            node.getInputList().stream().map(OnnxGraph::plain).toList())
                    .clearOutput()
                    .addAllOutput(
                            node.getOutputList().stream().map(OnnxGraph::plain).toList());
        }
        return plain.build();
    }

    private static String plain(String name) {
        return name.endsWith(FIRST) ? name.substring(0, name.length() - FIRST.length()) : name;
    }
}
