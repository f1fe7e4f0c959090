package io.github.mnistlab.mlp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the canonical form of a network's weights, which {@link MlpParameters#digest} describes, piece by piece. */
final class WeightsDigest {
    private final MessageDigest sha256 = sha256();
    private final ByteBuffer piece = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    WeightsDigest(int layers) {
        piece.put("mlp/1\0".getBytes(StandardCharsets.US_ASCII)).putInt(layers);
    }

    /** Begins the next layer; its weights and biases follow. */
    void layer(int outputs, int inputs) {
        require(2 * Integer.BYTES);
        piece.putInt(outputs).putInt(inputs);
    }

    void add(float value) {
        require(Float.BYTES);
        piece.putFloat(value);
    }

    void add(float[] values) {
        for (int from = 0; from < values.length; ) {
            require(Float.BYTES);
            int count = Math.min(values.length - from, piece.remaining() / Float.BYTES);
            piece.asFloatBuffer().put(values, from, count);
            piece.position(piece.position() + count * Float.BYTES);
            from += count;
        }
    }

    private void require(int bytes) {
        if (piece.remaining() < bytes) {
            digestPiece();
        }
    }

    private void digestPiece() {
        sha256.update(piece.flip());
        piece.clear();
    }

    /** In lower case; nothing can be added afterwards. */
    String hex() {
        digestPiece();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
