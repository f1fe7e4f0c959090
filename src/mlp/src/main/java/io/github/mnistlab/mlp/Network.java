package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Memory;
import java.util.ArrayList;
import java.util.List;

/**
 * A network while it is being trained: parameters, velocities and one batch of activations, laid out for the kernels.
 *
 * <p>Weights are input-major, {@code [inputs, outputs]}; small ones have a transposed copy for the way back. The first layer's activations exist twice, so that a thread may start on the next batch while another still reads
 * the last one's.
 */
final class Network {
    /** Parameters and batch buffers of one layer. */
    static final class Layer {
        /** Weights of at most so many floats have a transposed copy; larger ones are turned while they are copied for the product. */
        private static final int COPIED = 1 << 15;

        final int inputs;
        final int outputs;
        final Matrix weights;
        final Matrix velocity;
        final Matrix biases;
        final Matrix biasVelocity;
        /** {@code [outputs, inputs]}; of no size where there is no copy, and in the first layer, which passes nothing back. */
        final Matrix transposed;

        final Matrix[] activations;
        final Matrix delta;

        private Layer(Memory memory, int inputs, int outputs, boolean first, int batchRows) {
            this.inputs = inputs;
            this.outputs = outputs;
            this.weights = memory.matrix(paddedRows(inputs), outputs);
            this.velocity = memory.matrix(paddedRows(inputs), outputs);
            this.biases = memory.matrix(1, outputs);
            this.biasVelocity = memory.matrix(1, outputs);
            this.transposed = isCopied(inputs, outputs, first) ? memory.matrix(outputs, inputs) : memory.matrix(0, 0);
            this.delta = memory.matrix(batchRows, outputs);
            Matrix even = memory.matrix(batchRows, outputs);
            this.activations = new Matrix[] {even, first ? memory.matrix(batchRows, outputs) : even};
        }

        private static boolean isCopied(int inputs, int outputs, boolean first) {
            return !first && Memory.floats(outputs, inputs) <= COPIED;
        }

        /** Whether there is a transposed copy. */
        boolean isCopied() {
            return transposed.rows() > 0;
        }

        private static long floats(int inputs, int outputs, boolean first, int batchRows) {
            return 2 * Memory.floats(paddedRows(inputs), outputs)
                    + 2 * Memory.floats(1, outputs)
                    + (isCopied(inputs, outputs, first) ? Memory.floats(outputs, inputs) : 0)
                    + (first ? 3 : 2) * Memory.floats(batchRows, outputs);
        }

        /** Copies a block of the weights into the transposed copy, where there is one. */
        void transpose(int from, int to, int left, int right) {
            if (!isCopied()) {
                return;
            }
            float[] w = weights.data();
            float[] t = transposed.data();
            int stride = weights.at(1) - weights.at(0);
            for (int j = left; j < Math.min(right, outputs); j++) {
                int p = weights.at(from) + j;
                int q = transposed.at(j);
                for (int k = from; k < to; k++) {
                    t[q + k] = w[p];
                    p += stride;
                }
            }
        }
    }

    final List<Layer> layers;
    /** One row of zeros, as wide as the widest layer. */
    final Matrix zero;

    Network(MlpParameters parameters, int batchSize) {
        List<Integer> widths = parameters.widths();
        int batchRows = batchRows(batchSize);
        int widest = widths.stream().mapToInt(Integer::intValue).max().orElseThrow();
        long floats = Memory.floats(1, widest);
        for (int l = 1; l < widths.size(); l++) {
            floats += Layer.floats(widths.get(l - 1), widths.get(l), l == 1, batchRows);
        }
        Memory memory = new Memory(floats);
        List<Layer> made = new ArrayList<>();
        for (int l = 1; l < widths.size(); l++) {
            made.add(new Layer(memory, widths.get(l - 1), widths.get(l), l == 1, batchRows));
        }
        this.layers = List.copyOf(made);
        this.zero = memory.matrix(1, widest);
        load(parameters);
    }

    Layer first() {
        return layers.get(0);
    }

    Layer last() {
        return layers.get(layers.size() - 1);
    }

    /** Rows that a batch takes with padding for the kernels. */
    static int batchRows(int batchSize) {
        return roundUp(batchSize, Kernels.ROWS);
    }

    /** A layer's rows of weights with padding: its inputs are another layer's padded outputs. */
    private static int paddedRows(int inputs) {
        return roundUp(inputs, Matrix.PADDING);
    }

    static int roundUp(int value, int unit) {
        return Math.addExact(value, unit - 1) / unit * unit;
    }

    private void load(MlpParameters parameters) {
        for (int l = 0; l < layers.size(); l++) {
            Layer layer = layers.get(l);
            MlpParameters.Layer source = parameters.layers().get(l);
            System.arraycopy(source.biases(), 0, layer.biases.data(), layer.biases.at(0), layer.outputs);
            for (int k = 0; k < layer.inputs; k++) {
                int row = layer.weights.at(k);
                for (int j = 0; j < layer.outputs; j++) {
                    layer.weights.data()[row + j] = source.weights()[j * layer.inputs + k];
                }
            }
            if (l > 0) {
                layer.transpose(0, layer.inputs, 0, layer.outputs);
            }
        }
    }

    /** The parameters as they are now. */
    MlpParameters parameters() {
        return new MlpParameters(layers.stream().map(Network::parameters).toList());
    }

    private static MlpParameters.Layer parameters(Layer layer) {
        float[] weights = new float[layer.inputs * layer.outputs];
        for (int k = 0; k < layer.inputs; k++) {
            int row = layer.weights.at(k);
            for (int j = 0; j < layer.outputs; j++) {
                weights[j * layer.inputs + k] = layer.weights.data()[row + j];
            }
        }
        float[] biases = new float[layer.outputs];
        System.arraycopy(layer.biases.data(), layer.biases.at(0), biases, 0, layer.outputs);
        return new MlpParameters.Layer(layer.inputs, layer.outputs, weights, biases);
    }
}
