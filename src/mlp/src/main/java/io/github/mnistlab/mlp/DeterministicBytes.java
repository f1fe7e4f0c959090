package io.github.mnistlab.mlp;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Messages as bytes, with the entries of maps in the order of their keys rather than of their hashes. */
final class DeterministicBytes {
    private DeterministicBytes() {}

    /** The bytes of a message and of all that it holds. */
    static byte[] of(MessageLite message) {
        byte[] bytes = new byte[message.getSerializedSize()];
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array of the right size can be written to", e);
        }
        out.checkNoSpaceLeft();
        return bytes;
    }
}
