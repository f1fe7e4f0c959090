package io.github.mnistlab.mlp;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.Map;
import java.util.Set;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/** The operators of ONNX opset 13 that a multilayer perceptron needs and {@link ONNXOperators} lacks. */
enum OnnxOperator implements ONNXOperator {
    RELU("Relu"),
    TANH("Tanh"),
    LOG_SOFTMAX("LogSoftmax");

    private static final Map<String, ONNXAttribute> AXIS =
            Map.of("axis", new ONNXAttribute("axis", AttributeType.INT, false));

    private final String opName;

    OnnxOperator(String opName) {
        this.opName = opName;
    }

    /** The operator of an activation. */
    static ONNXOperator of(Activation activation) {
        return switch (activation) {
            case RELU -> RELU;
            case TANH -> TANH;
            case SIGMOID -> ONNXOperators.SIGMOID;
        };
    }

    @Override
    public String getOpName() {
        return opName;
    }

    @Override
    public int getNumInputs() {
        return 1;
    }

    @Override
    public int getNumOptionalInputs() {
        return 0;
    }

    @Override
    public int getNumOutputs() {
        return 1;
    }

    @Override
    public Map<String, ONNXAttribute> getAttributes() {
        return this == LOG_SOFTMAX ? AXIS : Map.of();
    }

    @Override
    public Set<String> getMandatoryAttributeNames() {
        return Set.of();
    }

    @Override
    public int getOpVersion() {
        return ONNXOperators.getOpsetVersion();
    }

    /** Null is how Tribuo writes ONNX's own domain. */
    @Override
    public String getOpDomain() {
        return null;
    }
}
