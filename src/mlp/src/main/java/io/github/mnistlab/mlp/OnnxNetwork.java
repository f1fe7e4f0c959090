package io.github.mnistlab.mlp;

import static io.github.mnistlab.mlp.OnnxReader.require;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import io.github.mnistlab.mlp.OnnxTensorReader.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a graph is a multilayer perceptron, and follows its wires to the tensors of its layers. */
final class OnnxNetwork {
    private static final Set<String> ACTIVATIONS = Set.of("Relu", "Tanh", "Sigmoid");

    private final List<NodeProto> nodes;
    private final Map<String, Tensor> tensors;
    private final Set<String> taken = new HashSet<>();

    OnnxNetwork(List<NodeProto> nodes, Map<String, Tensor> tensors) {
        this.nodes = nodes;
        this.tensors = tensors;
    }

    List<AffineTensors> layers() {
        require(
                !nodes.isEmpty() && nodes.size() % 2 == 0,
                "its graph has " + nodes.size() + " nodes; Gemm and activation by turns are expected");
        List<AffineTensors> layers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            checkWiring(i);
            if (i % 2 == 0) {
                layers.add(affine(i));
            } else if (i == nodes.size() - 1) {
                checkLogSoftmax(i);
            } else {
                checkActivation(i);
            }
        }
        for (int l = 1; l < layers.size(); l++) {
            requireChain(l, layers.get(l - 1), layers.get(l));
        }
        return List.copyOf(layers);
    }

    private static void requireChain(int l, AffineTensors before, AffineTensors layer) {
        require(
                layer.inputs() == before.outputs(),
                "layer " + l + " takes " + layer.inputs() + " inputs, but the layer before has " + before.outputs()
                        + " outputs");
    }

    private void checkWiring(int i) {
        NodeProto node = nodes.get(i);
        int inputs = i % 2 == 0 ? 3 : 1;
        require(
                node.getInputCount() == inputs && node.getOutputCount() == 1,
                place(i) + " has " + node.getInputCount() + " inputs and " + node.getOutputCount() + " outputs; "
                        + inputs + " and 1 are expected");
        require(
                i == 0 || node.getInput(0).equals(nodes.get(i - 1).getOutput(0)),
                place(i) + " takes " + Shown.quoted(node.getInput(0)) + ", not the output of the node before");
    }

    private AffineTensors affine(int i) {
        NodeProto node = nodes.get(i);
        require(isOperator(node, "Gemm"), place(i) + " is found where Gemm is expected");
        boolean transposed = false;
        for (AttributeProto attribute : node.getAttributeList()) {
            switch (attribute.getName()) {
                case "transB" -> transposed = attribute.getI() == 1;
                case "transA" -> require(attribute.getI() == 0, place(i) + " has transA = " + attribute.getI());
                case "alpha", "beta" ->
                    require(
                            attribute.getF() == 1,
                            place(i) + " has " + attribute.getName() + " = " + attribute.getF() + ", not 1");
                default -> require(false, place(i) + " has an attribute " + Shown.quoted(attribute.getName()));
            }
        }
        require(transposed, place(i) + " does not have transB = 1");
        return layer(i, own(i, node.getInput(1)), own(i, node.getInput(2)));
    }

    private static AffineTensors layer(int i, Tensor weight, Tensor bias) {
        boolean fits = weight.dims().size() == 2
                && weight.dims().stream().allMatch(dim -> dim >= 1 && dim <= weight.count())
                && weight.dims().get(0) * weight.dims().get(1) == weight.count()
                && bias.dims().equals(weight.dims().subList(0, 1))
                && bias.dims().get(0) == bias.count();
        require(
                fits,
                "layer " + i / 2 + " has weights " + weight.dims() + " (" + weight.count()
                        + " values) and biases " + bias.dims() + " (" + bias.count()
                        + " values); [outputs, inputs] and [outputs] are expected");
        int outputs = weight.dims().get(0).intValue();
        int inputs = weight.dims().get(1).intValue();
        return new AffineTensors(inputs, outputs, weight.name(), bias.name());
    }

    /** The tensor of that name, for this place alone: what many layers name would be read once for each. */
    private Tensor own(int i, String name) {
        Tensor tensor = tensors.get(name);
        require(tensor != null, place(i) + " uses " + Shown.quoted(name) + ", which is no initialiser of the graph");
        require(taken.add(name), place(i) + " uses " + Shown.quoted(name) + ", which is used before");
        return tensor;
    }

    private void checkActivation(int i) {
        NodeProto node = nodes.get(i);
        boolean known = ACTIVATIONS.stream().anyMatch(name -> isOperator(node, name));
        require(
                known && node.getAttributeCount() == 0,
                place(i) + " is found where Relu, Tanh or Sigmoid without attributes is expected");
        require(
                node.getOpType().equals(nodes.get(1).getOpType()),
                place(i) + " follows " + Shown.plain(nodes.get(1).getOpType()) + "; hidden layers have one activation");
    }

    private void checkLogSoftmax(int i) {
        NodeProto node = nodes.get(i);
        require(isOperator(node, "LogSoftmax"), place(i) + " is found where LogSoftmax is expected");
        for (AttributeProto attribute : node.getAttributeList()) {
            boolean overClasses = attribute.getName().equals("axis") && Math.abs(attribute.getI()) == 1;
            require(overClasses, place(i) + " does not run over the classes: axis must be 1 or -1");
        }
    }

    private static boolean isOperator(NodeProto node, String name) {
        return node.getOpType().equals(name)
                && (node.getDomain().isEmpty() || node.getDomain().equals("ai.onnx"));
    }

    private String place(int i) {
        return "node " + i + " (" + Shown.plain(nodes.get(i).getOpType()) + ")";
    }
}
