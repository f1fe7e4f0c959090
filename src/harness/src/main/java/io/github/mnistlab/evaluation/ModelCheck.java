package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.ProtoMessage.lengthDelimited;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.OneLine;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds an ONNX file against what is allowed before the native library sees it: nodes of the known operators of classifiers,
 * weights inside the file and as many as their shapes say, and nothing that nests or runs code.
 *
 * <p>Field numbers are those of {@code onnx.proto}. What is not named here is either harmless text or not looked at by ONNX
 * Runtime.
 */
final class ModelCheck {
    private static final int MODEL_GRAPH = lengthDelimited(7);
    private static final int MODEL_TRAINING = lengthDelimited(20);
    private static final int MODEL_FUNCTION = lengthDelimited(25);
    private static final int GRAPH_NODE = lengthDelimited(1);
    private static final int GRAPH_INITIALIZER = lengthDelimited(5);
    private static final int GRAPH_INPUT = lengthDelimited(11);
    private static final int GRAPH_OUTPUT = lengthDelimited(12);
    private static final int GRAPH_VALUE = lengthDelimited(13);
    private static final int GRAPH_QUANTIZATION = lengthDelimited(14);
    private static final int GRAPH_SPARSE = lengthDelimited(15);
    private static final int VALUE_TYPE = lengthDelimited(2);
    private static final int TYPE_TENSOR = lengthDelimited(1);
    private static final int TYPE_DENOTATION = lengthDelimited(6);

    /** Some hundred nodes make a deep convolutional network. */
    static final int MAX_NODES = 2_000;

    private static final int MAX_TENSORS = 4_000;

    /** Nodes and weights together have fewer; more would be outputs that nobody reads. */
    private static final int MAX_NAMES = 8_000;

    private static final int MAX_NAME_BYTES = 1_024;

    /** Without weights, models are kilobytes. Small messages take many times their size in a parser's memory. */
    private static final int MAX_STRUCTURE = 16 << 20;

    private final String file;
    private final Set<String> defined = new HashSet<>();
    private int graphs;
    private int nodes;
    private int tensors;
    private long weightBytes;

    private ModelCheck(String file) {
        this.file = file;
    }

    /**
     * Checks a file.
     *
     * @throws UserFailure INPUT, one line, if it is no ONNX file or not one that is evaluated here
     */
    static void require(OnnxFile model) {
        ModelCheck check = new ModelCheck(model.name());
        check.require(
                !model.isOrtFormat(),
                "is in ONNX Runtime's own format, which is not read here",
                "export it in ONNX format");
        try {
            ProtoMessage.walk(model.bytes(), check::modelField);
        } catch (IOException e) {
            throw UserFailure.input(
                    model.name() + ": is not a model in ONNX format, or it is damaged; export it again", e);
        }
        check.require(check.graphs == 1, "has " + check.graphs + " graphs, not one", "export it again");
        check.require(
                model.bytes().length - check.weightBytes <= MAX_STRUCTURE,
                "has more than " + MAX_STRUCTURE + " bytes besides its weights",
                "export it again");
    }

    void require(boolean holds, String problem, String nextStep) {
        if (!holds) {
            throw UserFailure.input(file + ": " + problem + "; " + nextStep);
        }
    }

    private boolean modelField(int tag, ProtoMessage message) throws IOException {
        require(
                tag != MODEL_FUNCTION,
                "defines functions of its own, which are not run here",
                "export it with ONNX's own operators alone");
        require(tag != MODEL_TRAINING, "holds a training graph, which is not run here", "export it for inference");
        if (tag == MODEL_GRAPH) {
            graphs++;
            message.nested(this::graphField);
        }
        return tag == MODEL_GRAPH;
    }

    private boolean graphField(int tag, ProtoMessage message) throws IOException {
        require(tag != GRAPH_SPARSE, "holds sparse weights, which are not read here", "export it with dense weights");
        require(
                tag != GRAPH_QUANTIZATION,
                "holds quantization annotations, which are not read here",
                "export it in float32");
        if (tag == GRAPH_NODE) {
            require(nodes < MAX_NODES, "has more than " + MAX_NODES + " nodes", "use a smaller model");
            new NodeCheck(this, nodes++).read(message);
        } else if (tag == GRAPH_INITIALIZER) {
            define(tensor(message), "weights");
        } else if (tag == GRAPH_INPUT || tag == GRAPH_OUTPUT || tag == GRAPH_VALUE) {
            message.nested(this::valueField);
        } else {
            return false;
        }
        return true;
    }

    /** Checks a tensor, and tells its name. */
    String tensor(ProtoMessage message) throws IOException {
        require(++tensors <= MAX_TENSORS, "has more than " + MAX_TENSORS + " tensors", "use a smaller model");
        TensorCheck tensor = new TensorCheck(this);
        message.nested(tensor::field);
        String name = tensor.finished();
        weightBytes += tensor.dataBytes();
        return name;
    }

    /** Remembers a name that stands for one thing only; an optional output that is left out has none. */
    void define(String name, String what) {
        require(
                name.isEmpty() || defined.add(name),
                "defines " + what + " `" + shown(name) + "` a second time",
                "export it again");
        require(
                defined.size() <= MAX_NAMES,
                "names more than " + MAX_NAMES + " weights and values",
                "use a smaller model");
    }

    /** A name or another short text. */
    String text(ProtoMessage message) throws IOException {
        return message.text(bytes -> require(
                bytes <= MAX_NAME_BYTES,
                "has a name of " + bytes + " bytes, but at most " + MAX_NAME_BYTES + " are read",
                "export it with shorter names"));
    }

    private boolean valueField(int tag, ProtoMessage message) throws IOException {
        if (tag != VALUE_TYPE) {
            return false;
        }
        message.nested((type, value) -> {
            require(
                    type == TYPE_TENSOR || type == TYPE_DENOTATION,
                    "takes, gives or passes on something that is no dense tensor",
                    "export it with tensors alone");
            return false;
        });
        return true;
    }

    /** A name out of the file, fit for a message. */
    static String shown(String name) {
        String line = OneLine.whole(name);
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
