package io.github.mnistlab.mlp;

import static io.github.mnistlab.mlp.OnnxReader.require;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one float32 {@code TensorProto}, data in {@code raw_data} or {@code float_data}, field by field; its values go where
 * the caller says, one at a time, so that whoever only looks at them need not keep them.
 */
final class OnnxTensorReader {
    private static final int DIMS = varint(1);
    private static final int PACKED_DIMS = lengthDelimited(1);
    private static final int DATA_TYPE = varint(2);
    private static final int FLOAT = fixed32(4);
    private static final int PACKED_FLOATS = lengthDelimited(4);
    private static final int NAME = lengthDelimited(8);
    private static final int RAW_DATA = lengthDelimited(9);
    private static final int DATA_LOCATION = varint(14);
    private static final int FLOAT32 = 1;
    private static final int MAX_DIMENSIONS = 2;
    private static final int MAX_NAME_BYTES = 1 << 12;

    private final FloatSink sink;
    private final List<Long> dims = new ArrayList<>();
    private String name = "";
    private long type;
    private long location;
    private int count;
    private int floats;
    private long rawBytes;
    private String notFinite = "";

    private OnnxTensorReader(FloatSink sink) {
        this.sink = sink;
    }

    /** Takes the values of a tensor, row by row. */
    interface FloatSink {
        /** The next value. */
        void accept(float value);

        /** So many values are said to follow; fewer may, in a file that is damaged. */
        default void expect(int values) {}
    }

    /**
     * A named tensor.
     *
     * @param dims its shape, one or two dimensions
     * @param count of its values, all finite
     */
    record Tensor(String name, List<Long> dims, int count) {}

    static int lengthDelimited(int field) {
        return field << 3 | 2;
    }

    private static int varint(int field) {
        return field << 3;
    }

    private static int fixed32(int field) {
        return field << 3 | 5;
    }

    static Tensor read(CodedInputStream in, FloatSink sink) throws IOException {
        OnnxTensorReader reader = new OnnxTensorReader(sink);
        int outer = in.pushLimit(in.readRawVarint32());
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            reader.readField(in, tag);
        }
        in.popLimit(outer);
        return reader.tensor();
    }

    private void readField(CodedInputStream in, int tag) throws IOException {
        if (tag == DIMS) {
            addDimension(in);
        } else if (tag == PACKED_DIMS) {
            int outer = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                addDimension(in);
            }
            in.popLimit(outer);
        } else if (tag == DATA_TYPE) {
            type = in.readInt64();
        } else if (tag == FLOAT) {
            addFloat(in.readFloat());
        } else if (tag == PACKED_FLOATS) {
            readFloats(in);
        } else if (tag == NAME) {
            name = readName(in);
        } else if (tag == RAW_DATA) {
            readRaw(in);
        } else if (tag == DATA_LOCATION) {
            location = in.readInt64();
        } else {
            OnnxReader.skip(in, tag);
        }
    }

    private void addDimension(CodedInputStream in) throws IOException {
        dims.add(in.readInt64());
        require(dims.size() <= MAX_DIMENSIONS, place() + " has more than " + MAX_DIMENSIONS + " dimensions");
    }

    private static String readName(CodedInputStream in) throws IOException {
        int bytes = in.readRawVarint32();
        require(
                bytes <= MAX_NAME_BYTES,
                "a tensor's name takes " + bytes + " bytes; at most " + MAX_NAME_BYTES + " are expected");
        return new String(in.readRawBytes(bytes), StandardCharsets.UTF_8);
    }

    private void readFloats(CodedInputStream in) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        sink.expect(in.getBytesUntilLimit() / Float.BYTES);
        while (in.getBytesUntilLimit() > 0) {
            addFloat(in.readFloat());
        }
        in.popLimit(outer);
    }

    private void addFloat(float value) {
        add(value);
        floats++;
    }

    /** Little-endian, as floats are in every field of a message. */
    private void readRaw(CodedInputStream in) throws IOException {
        require(rawBytes == 0, place() + " has raw data twice");
        int outer = in.pushLimit(in.readRawVarint32());
        rawBytes = in.getBytesUntilLimit();
        sink.expect((int) (rawBytes / Float.BYTES));
        while (in.getBytesUntilLimit() >= Float.BYTES) {
            add(in.readFloat());
        }
        in.skipRawBytes(in.getBytesUntilLimit());
        in.popLimit(outer);
    }

    private void add(float value) {
        if (notFinite.isEmpty() && !Float.isFinite(value)) {
            notFinite = value + " at " + count;
        }
        count++;
        sink.accept(value);
    }

    private String place() {
        return "tensor " + Shown.quoted(name);
    }

    private Tensor tensor() {
        require(type == FLOAT32, place() + " is of data type " + type + ", not float32 (1)");
        require(location == 0, place() + " keeps its data in another file; save it within the model");
        require(
                rawBytes == 0 || (floats == 0 && rawBytes % Float.BYTES == 0),
                place() + " has " + rawBytes + " bytes of raw data and " + floats + " floats");
        require(notFinite.isEmpty(), place() + " has " + notFinite);
        return new Tensor(name, List.copyOf(dims), count);
    }
}
