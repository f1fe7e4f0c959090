package io.github.mnistlab.mlp;

import java.util.ArrayList;
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
        WeightsDigest digest = new WeightsDigest(layers.size());
        for (Layer layer : layers) {
            digest.layer(layer.outputs(), layer.inputs());
            digest.add(layer.weights());
            digest.add(layer.biases());
        }
        return digest.hex();
    }
}
