package io.github.mnistlab.mlp;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import java.util.Map;
import java.util.Set;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/** The operators of ONNX opset 13 that a multilayer perceptron needs and {@link ONNXOperators} lacks. */
enum OnnxOperator implements ONNXOperator {
    RELU("Relu", Map.of()),
    TANH("Tanh", Map.of()),
    LOG_SOFTMAX("LogSoftmax", Map.of("axis", new ONNXAttribute("axis", AttributeType.INT, false)));

    private final String opName;
    private final Map<String, ONNXAttribute> attributes;

    OnnxOperator(String opName, Map<String, ONNXAttribute> attributes) {
        this.opName = opName;
        this.attributes = attributes;
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
        return attributes;
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
