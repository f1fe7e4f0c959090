package io.github.mnistlab.mlp;

import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.mnistlab.mlp.OnnxTensorReader.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what a network needs out of an ONNX file: the nodes of its graph and the float tensors.
 *
 * <p>The outer messages are walked field by field and what is not needed is skipped, so that a hostile file cannot make a
 * parser build millions of objects: what is allocated is bounded by the weights that are really there.
 */
final class OnnxReader {
    private static final int MODEL_GRAPH = OnnxTensorReader.lengthDelimited(7);
    private static final int GRAPH_NODE = OnnxTensorReader.lengthDelimited(1);
    private static final int GRAPH_INITIALIZER = OnnxTensorReader.lengthDelimited(5);
    private static final int MAX_NODES = 2000;
    private static final int MAX_NODE_BYTES = 1 << 12;

    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final TensorVisit visit;

    private OnnxReader(TensorVisit visit) {
        this.visit = visit;
    }

    /** Reads a tensor, and does with its values what the caller wants. */
    @FunctionalInterface
    interface TensorVisit {
        Tensor read(CodedInputStream in) throws IOException;
    }

    /** The weights of a file in memory. */
    static MlpParameters read(byte[] onnx) {
        requireLength(onnx.length);
        Map<String, float[]> values = new HashMap<>();
        try {
            List<AffineTensors> layers = layers(CodedInputStream.newInstance(onnx), in -> {
                FloatArray floats = new FloatArray(onnx.length / Float.BYTES);
                Tensor tensor = OnnxTensorReader.read(in, floats);
                values.put(tensor.name(), floats.toArray());
                return tensor;
            });
            return new MlpParameters(layers.stream()
                    .map(layer -> new MlpParameters.Layer(
                            layer.inputs(), layer.outputs(), values.get(layer.weight()), values.get(layer.bias())))
                    .toList());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** The layers of the network that a file must be. */
    static List<AffineTensors> layers(CodedInputStream in, TensorVisit visit) throws IOException {
        OnnxReader reader = new OnnxReader(visit);
        reader.readModel(in);
        return new OnnxNetwork(reader.nodes, reader.tensors).layers();
    }

    private void readModel(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == MODEL_GRAPH) {
                int outer = in.pushLimit(in.readRawVarint32());
                readGraph(in);
                in.popLimit(outer);
            } else {
                skip(in, tag);
            }
        }
    }

    private void readGraph(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == GRAPH_NODE) {
                readNode(in);
            } else if (tag == GRAPH_INITIALIZER) {
                require(tensors.size() < MAX_NODES, "its graph has more than " + MAX_NODES + " initialisers");
                Tensor tensor = visit.read(in);
                require(
                        tensors.put(tensor.name(), tensor) == null,
                        "its graph has two initialisers named " + Shown.quoted(tensor.name()));
            } else {
                skip(in, tag);
            }
        }
    }

    private void readNode(CodedInputStream in) throws IOException {
        int size = in.readRawVarint32();
        require(nodes.size() < MAX_NODES, "its graph has more than " + MAX_NODES + " nodes");
        require(
                size <= MAX_NODE_BYTES,
                "node " + nodes.size() + " of its graph takes " + size + " bytes; at most " + MAX_NODE_BYTES
                        + " are expected");
        int outer = in.pushLimit(size);
        nodes.add(NodeProto.parseFrom(in));
        in.popLimit(outer);
    }

    /** Steps over a field; a stray end of a group is damage. */
    static void skip(CodedInputStream in, int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("a group ends that never began");
        }
    }

    static void requireLength(long bytes) {
        require(bytes <= MlpOnnx.MAX_BYTES, "it has " + bytes + " bytes; at most " + MlpOnnx.MAX_BYTES + " are read");
    }

    static void require(boolean holds, String problem) {
        if (!holds) {
            throw refusal(problem, null);
        }
    }

    static IllegalArgumentException damaged(IOException cause) {
        return refusal("it is damaged, or no ONNX file at all", cause);
    }

    private static IllegalArgumentException refusal(String problem, Exception cause) {
        return new IllegalArgumentException("not an ONNX file of a multilayer perceptron: " + problem, cause);
    }
}
