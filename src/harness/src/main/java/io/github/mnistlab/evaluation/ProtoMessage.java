package io.github.mnistlab.evaluation;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * Walks a protobuf message field by field, without making objects of it: what is allocated does not depend on what a hostile
 * file says.
 */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final CodedInputStream in;

    private ProtoMessage(CodedInputStream in) {
        this.in = in;
    }

    /** Looks at one field; what it does not read is stepped over. */
    interface Visitor {
        /** Reads a field's value from the message or leaves it alone. */
        boolean reads(int tag, ProtoMessage message) throws IOException;
    }

    /**
     * Visits every field of a message.
     *
     * @throws IOException if it is damaged
     */
    static void walk(byte[] bytes, Visitor visitor) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        in.enableAliasing(true);
        new ProtoMessage(in).walk(visitor);
    }

    static int varint(int field) {
        return field << 3 | VARINT;
    }

    static int fixed32(int field) {
        return field << 3 | FIXED32;
    }

    static int fixed64(int field) {
        return field << 3 | FIXED64;
    }

    static int lengthDelimited(int field) {
        return field << 3 | LENGTH_DELIMITED;
    }

    private void walk(Visitor visitor) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (!visitor.reads(tag, this)) {
                skip(tag);
            }
        }
    }

    /** Groups are in no ONNX file, and the only field that nests without a length. */
    private void skip(int tag) throws IOException {
        int wireType = tag & 7;
        if (wireType != VARINT && wireType != FIXED64 && wireType != LENGTH_DELIMITED && wireType != FIXED32) {
            throw new InvalidProtocolBufferException("a group");
        }
        in.skipField(tag);
    }

    /** Visits the message that is this field's value. */
    void nested(Visitor visitor) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        walk(visitor);
        in.popLimit(outer);
    }

    /** A number. */
    long number() throws IOException {
        return in.readInt64();
    }

    /**
     * A text; bytes that are no UTF-8 are damage.
     *
     * @param bound is told the length in bytes before anything is allocated, and throws if that is too much
     */
    String text(IntConsumer bound) throws IOException {
        int length = in.readRawVarint32();
        bound.accept(length);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readRawBytes(length)))
                .toString();
    }

    /** Steps over a length-delimited value and tells its length in bytes. */
    int length() throws IOException {
        int length = in.readRawVarint32();
        in.skipRawBytes(length);
        return length;
    }

    /** Reads packed numbers one by one. */
    void packed(NumberVisitor visitor) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            visitor.visit(in.readInt64());
        }
        in.popLimit(outer);
    }

    /** Looks at one number of many. */
    interface NumberVisitor {
        void visit(long number) throws IOException;
    }
}
