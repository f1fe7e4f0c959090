package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.ProtoMessage.lengthDelimited;
import static io.github.mnistlab.evaluation.ProtoMessage.varint;

import java.io.IOException;
import java.util.Set;

/**
 * Checks a node of a graph: its operator, where that comes from, and its attributes.
 *
 * <p>Left out on purpose: what loops or branches (Loop, If, Scan), draws random numbers, makes tensors of any size out of a
 * number (ConstantOfShape, Expand, Tile, Range, Resize, Pad), keeps state, or handles text and sequences.
 */
final class NodeCheck {
    private static final Set<String> OPERATORS = Set.of(
            // layers
            "Gemm",
            "MatMul",
            "Conv",
            "MaxPool",
            "AveragePool",
            "GlobalAveragePool",
            "GlobalMaxPool",
            "BatchNormalization",
            "LayerNormalization",
            "Dropout",
            // activations
            "Relu",
            "LeakyRelu",
            "PRelu",
            "Elu",
            "Selu",
            "Gelu",
            "Sigmoid",
            "HardSigmoid",
            "HardSwish",
            "Tanh",
            "Softplus",
            "Softsign",
            "Clip",
            "Softmax",
            "LogSoftmax",
            // arithmetic that exporters make of layers
            "Add",
            "Sub",
            "Mul",
            "Div",
            "Pow",
            "Sqrt",
            "Exp",
            "Log",
            "Neg",
            "Erf",
            "ReduceMean",
            "ReduceSum",
            "ReduceMax",
            // shapes
            "Flatten",
            "Reshape",
            "Squeeze",
            "Unsqueeze",
            "Transpose",
            "Concat",
            "Gather",
            "Slice",
            "Shape",
            "Cast",
            "Identity",
            "Constant");

    private static final Set<String> DOMAINS = Set.of("", "ai.onnx");

    private static final int OUTPUT = lengthDelimited(2);
    private static final int OPERATOR = lengthDelimited(4);
    private static final int ATTRIBUTE = lengthDelimited(5);
    private static final int DOMAIN = lengthDelimited(7);
    private static final int INTEGER = varint(3);
    private static final int TENSOR = lengthDelimited(5);
    private static final int GRAPH = lengthDelimited(6);
    private static final int INTEGER_OF_MANY = varint(8);
    private static final int INTEGERS = lengthDelimited(8);
    private static final int TENSORS = lengthDelimited(10);
    private static final int GRAPHS = lengthDelimited(11);
    /** Types, sparse tensors and references to a function's attributes: 14, 15, 21, 22, 23. */
    private static final Set<Integer> NOT_EXPECTED = Set.of(
            lengthDelimited(14), lengthDelimited(15), lengthDelimited(21), lengthDelimited(22), lengthDelimited(23));

    /** Shapes, windows and paddings stay far below; a padding of a billion would fill any memory. */
    private static final long MAX_INTEGER = 1 << 16;

    private final ModelCheck model;
    private final int index;
    private String operator = "";
    /** Whether the attribute that is read has given its tensor. */
    private boolean hasTensor;

    NodeCheck(ModelCheck model, int index) {
        this.model = model;
        this.index = index;
    }

    void read(ProtoMessage message) throws IOException {
        message.nested(this::field);
        require(!operator.isEmpty(), "has no operator", "export it again");
    }

    private void require(boolean holds, String problem, String nextStep) {
        String name = operator.isEmpty() ? "" : " (" + operator + ")";
        model.require(holds, "node " + index + name + " " + problem, nextStep);
    }

    private boolean field(int tag, ProtoMessage message) throws IOException {
        if (tag == OPERATOR) {
            operator(model.text(message));
        } else if (tag == DOMAIN) {
            String domain = model.text(message);
            require(
                    DOMAINS.contains(domain),
                    "is of the domain `" + ModelCheck.shown(domain) + "`, whose operators are not run here",
                    "export it with ONNX's own operators alone");
        } else if (tag == OUTPUT) {
            model.define(model.text(message), "the value");
        } else if (tag == ATTRIBUTE) {
            hasTensor = false;
            message.nested(this::attributeField);
        } else {
            return false;
        }
        return true;
    }

    private void operator(String name) {
        require(
                OPERATORS.contains(name),
                "is a `" + ModelCheck.shown(name) + "`, which is none of the operators that are run here",
                "export it without (the plugin's decision 0012 lists what is run)");
        operator = name;
    }

    private boolean attributeField(int tag, ProtoMessage message) throws IOException {
        require(tag != GRAPH && tag != GRAPHS, "has a graph of its own, which is not run here", "export it without");
        require(!NOT_EXPECTED.contains(tag), "has an attribute of a kind that is not read here", "export it again");
        if (tag == TENSOR) {
            // A parser merges the two into one that was never checked.
            require(!hasTensor, "gives the tensor of an attribute twice", "export it again");
            hasTensor = true;
        }
        if (tag == TENSOR || tag == TENSORS) {
            model.tensor(message);
        } else if (tag == INTEGERS) {
            message.packed(this::integer);
        } else if (tag == INTEGER || tag == INTEGER_OF_MANY) {
            integer(message.number());
        } else {
            return false;
        }
        return true;
    }

    private void integer(long value) {
        if (value > MAX_INTEGER || value < -MAX_INTEGER) {
            require(
                    false,
                    "has the number " + value + " in an attribute, but at most " + MAX_INTEGER + " is expected",
                    "export it again");
        }
    }
}
