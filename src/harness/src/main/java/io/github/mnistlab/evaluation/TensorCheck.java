package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.ProtoMessage.fixed32;
import static io.github.mnistlab.evaluation.ProtoMessage.fixed64;
import static io.github.mnistlab.evaluation.ProtoMessage.lengthDelimited;
import static io.github.mnistlab.evaluation.ProtoMessage.varint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks a tensor of weights: that its data are inside the file, of a plain type, and as many as its shape says. */
final class TensorCheck {
    private static final int DIMENSION = varint(1);
    private static final int DIMENSIONS = lengthDelimited(1);
    private static final int TYPE = varint(2);
    private static final int SEGMENT = lengthDelimited(3);
    private static final int FLOAT = fixed32(4);
    private static final int FLOATS = lengthDelimited(4);
    private static final int INT32 = varint(5);
    private static final int INT32S = lengthDelimited(5);
    private static final int INT64 = varint(7);
    private static final int INT64S = lengthDelimited(7);
    private static final int NAME = lengthDelimited(8);
    private static final int RAW = lengthDelimited(9);
    private static final int DOUBLE = fixed64(10);
    private static final int DOUBLES = lengthDelimited(10);
    private static final int EXTERNAL = lengthDelimited(13);
    private static final int LOCATION = varint(14);

    /** Bytes of an element by ONNX's number of its type: float, uint8, int8, int32, int64, bool, float16, double. */
    private static final Map<Long, Integer> BYTES = Map.of(1L, 4, 2L, 1, 3L, 1, 6L, 4, 7L, 8, 9L, 1, 10L, 2, 11L, 8);

    private static final int MAX_DIMENSIONS = 8;

    private final ModelCheck model;
    private final List<Long> dimensions = new ArrayList<>();
    private String name = "";
    private long type;
    private long raw;
    private long listed;
    private long packed;
    private boolean elsewhere;

    TensorCheck(ModelCheck model) {
        this.model = model;
    }

    private void require(boolean holds, String problem, String nextStep) {
        model.require(holds, "tensor `" + ModelCheck.shown(name) + "` " + problem, nextStep);
    }

    boolean field(int tag, ProtoMessage message) throws IOException {
        if (tag == DIMENSION) {
            dimension(message.number());
        } else if (tag == DIMENSIONS) {
            message.packed(this::dimension);
        } else if (tag == TYPE) {
            type = message.number();
        } else if (tag == NAME) {
            name = model.text(message);
        } else if (tag == RAW) {
            raw = message.length(); // a parser, too, takes the last of several
        } else if (tag == EXTERNAL || tag == SEGMENT) {
            elsewhere = true;
            return false;
        } else if (tag == LOCATION) {
            elsewhere |= message.number() != 0;
        } else {
            return listed(tag, message);
        }
        return true;
    }

    /** Data that are not raw: fixed-size floats by their length, integers one by one. */
    private boolean listed(int tag, ProtoMessage message) throws IOException {
        if (tag == FLOATS) {
            listed += floats(message.length(), Float.BYTES);
        } else if (tag == DOUBLES) {
            listed += floats(message.length(), Double.BYTES);
        } else if (tag == INT32S || tag == INT64S) {
            message.packed(number -> listed++);
        } else if (tag == INT32 || tag == INT64) {
            message.number();
            listed++;
        } else {
            listed += tag == FLOAT || tag == DOUBLE ? 1 : 0;
            return false;
        }
        return true;
    }

    private int floats(int bytes, int size) {
        packed += bytes;
        return bytes / size;
    }

    private void dimension(long size) {
        dimensions.add(size);
        require(
                dimensions.size() <= MAX_DIMENSIONS,
                "has more than " + MAX_DIMENSIONS + " dimensions",
                "use a smaller model");
    }

    /** The tensor's name, once all of it was seen and is as it should be. */
    String finished() {
        require(
                !elsewhere,
                "keeps its data in another file, which is never read",
                "save the model with its weights inside");
        Integer size = BYTES.get(type);
        require(size != null, "is of ONNX's data type " + type + ", which is not read here", "export it in float32");
        long elements = elements();
        boolean asMany = raw == 0 ? elements == listed : listed == 0 && elements == raw / size && raw % size == 0;
        require(
                asMany,
                "has the shape " + dimensions + ", but " + (raw == 0 ? listed + " elements" : raw + " bytes"),
                "export it again");
        return name;
    }

    /** Bytes of the file that are weights and nothing else. */
    long dataBytes() {
        return raw + packed;
    }

    /** What the shape says; −1 where that is more than any file holds, or nonsense. */
    private long elements() {
        long product = 1;
        for (long size : dimensions) {
            if (size < 0 || size > OnnxFile.MAX_BYTES) {
                return -1;
            }
            product *= size; // at most 2^29 · 2^29
            if (product > OnnxFile.MAX_BYTES) {
                return -1;
            }
        }
        return product;
    }
}
