package io.github.mnistlab.mlp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The weights and biases of a network, layer by layer from input to output.
 *
 * @param layers at least one; each layer's inputs are the outputs of the one before
 */
public record MlpParameters(List<Layer> layers) {

    public MlpParameters {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network has at least one layer");
        }
        for (int l = 1; l < layers.size(); l++) {
            if (layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new IllegalArgumentException(
                        "layer " + l + " takes " + layers.get(l).inputs() + " inputs, but the layer before has "
                                + layers.get(l - 1).outputs() + " outputs");
            }
        }
    }

    /**
     * One affine layer, {@code z = W·x + b}.
     *
     * @param inputs ≥ 1
     * @param outputs ≥ 1
     * @param weights {@code [outputs, inputs]} row by row, as PyTorch's Linear; not copied, never written to
     * @param biases {@code [outputs]}; not copied, never written to
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of floats; compared through the digest
    public record Layer(int inputs, int outputs, float[] weights, float[] biases) {
        public Layer {
            if (inputs < 1 || outputs < 1 || weights.length != (long) inputs * outputs || biases.length != outputs) {
                throw new IllegalArgumentException("a layer of " + inputs + " inputs and " + outputs
                        + " outputs cannot have " + weights.length + " weights and " + biases.length + " biases");
            }
        }
    }

    /** Widths of all layers, input and output included. */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        widths.add(layers.get(0).inputs());
        layers.forEach(layer -> widths.add(layer.outputs()));
        return List.copyOf(widths);
    }

    /** Number of weights and biases. */
    public long count() {
        return layers.stream()
                .mapToLong(layer -> layer.weights().length + (long) layer.biases().length)
                .sum();
    }

    /**
     * SHA-256 over shapes and weights, in lower-case hex, independent of any file format.
     *
     * <p>Canonical form: the ASCII bytes {@code mlp/1}, a zero byte and the number of layers; then for each layer its
     * outputs and inputs, its weights {@code [outputs, inputs]} row by row and its biases. Integers are 32-bit, floats
     * IEEE 754 binary32, all little-endian.
     */
    public String digest() {
        MessageDigest sha256 = sha256();
        sha256.update("mlp/1\0".getBytes(StandardCharsets.US_ASCII));
        sha256.update(littleEndian(4).putInt(layers.size()).flip());
        for (Layer layer : layers) {
            sha256.update(littleEndian(8)
                    .putInt(layer.outputs())
                    .putInt(layer.inputs())
                    .flip());
            update(sha256, layer.weights());
            update(sha256, layer.biases());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer chunk = littleEndian(Float.BYTES * Math.min(values.length, 1 << 14));
        for (int from = 0; from < values.length; ) {
            int count = Math.min(values.length - from, chunk.capacity() / Float.BYTES);
            chunk.asFloatBuffer().put(values, from, count);
            digest.update(chunk.slice(0, count * Float.BYTES));
            from += count;
        }
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
