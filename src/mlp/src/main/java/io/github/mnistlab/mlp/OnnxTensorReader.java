package io.github.mnistlab.mlp;

import static io.github.mnistlab.mlp.OnnxReader.require;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads one float32 {@code TensorProto}, data in {@code raw_data} or {@code float_data}, field by field. */
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

    private final List<Long> dims = new ArrayList<>();
    private String name = "";
    private long type;
    private long location;
    private float[] floats = new float[0];
    private int count;
    private ByteString raw = ByteString.EMPTY;

    private OnnxTensorReader() {}

    /**
     * A named tensor.
     *
     * @param dims its shape, one or two dimensions
     * @param values row by row, all finite
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record FloatTensor(String name, List<Long> dims, float[] values) {}

    static int lengthDelimited(int field) {
        return field << 3 | 2;
    }

    private static int varint(int field) {
        return field << 3;
    }

    private static int fixed32(int field) {
        return field << 3 | 5;
    }

    static FloatTensor read(CodedInputStream in) throws IOException {
        OnnxTensorReader reader = new OnnxTensorReader();
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
            append(in.readFloat());
        } else if (tag == PACKED_FLOATS) {
            int outer = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                append(in.readFloat());
            }
            in.popLimit(outer);
        } else if (tag == NAME) {
            name = in.readStringRequireUtf8();
        } else if (tag == RAW_DATA) {
            raw = in.readBytes();
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

    private void append(float value) {
        if (count == floats.length) {
            floats = Arrays.copyOf(floats, Math.max(16, count + (count >> 1)));
        }
        floats[count++] = value;
    }

    private String place() {
        return "tensor " + Shown.quoted(name);
    }

    private FloatTensor tensor() {
        require(type == FLOAT32, place() + " is of data type " + type + ", not float32 (1)");
        require(location == 0, place() + " keeps its data in another file; save it within the model");
        require(
                raw.isEmpty() || (count == 0 && raw.size() % Float.BYTES == 0),
                place() + " has " + raw.size() + " bytes of raw data and " + count + " floats");
        float[] values = raw.isEmpty() ? Arrays.copyOf(floats, count) : new float[raw.size() / Float.BYTES];
        if (!raw.isEmpty()) {
            raw.asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw OnnxReader.refusal(place() + " has " + values[i] + " at " + i, null);
            }
        }
        return new FloatTensor(name, List.copyOf(dims), values);
    }
}
