package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Memory;
import io.github.mnistlab.mlp.kernel.Update;

/** Gradient and step of a layer whose inputs lie there as a matrix; the threads share its inputs. */
final class DenseUpdate {
    /** Most rows of gradient between computing and using them. */
    private static final int ROWS = 256;
    /** Most columns of it: so much stays in the second-level cache. */
    private static final int COLUMNS = 256;
    /** As many floats of it stay in the nearest cache, where the layer is so narrow that whole rows do. */
    private static final int NEAR = 4096;

    private final Network.Layer layer;
    private final Matrix zero;
    private final int rows;
    private final int columns;
    private final Matrix[] gradients;
    private final Matrix biasGradient;

    DenseUpdate(Network.Layer layer, Matrix zero, int threads) {
        this.layer = layer;
        this.zero = zero;
        this.columns = Math.min(COLUMNS, layer.delta.padded());
        this.rows = layer.delta.padded() > COLUMNS
                ? ROWS
                : Math.max(Matrix.PADDING, NEAR / columns / Matrix.PADDING * Matrix.PADDING);
        this.biasGradient = new Memory(Memory.floats(1, layer.outputs)).matrix(1, layer.outputs);
        this.gradients = new Matrix[threads];
        for (int t = 0; t < threads; t++) {
            gradients[t] = new Memory(Memory.floats(rows, columns)).matrix(rows, columns);
        }
    }

    /**
     * Steps the thread's share of the weights, and on the last thread the biases.
     *
     * @param inputs {@code [batch, inputs]}
     * @param count rows of the batch
     */
    void apply(Crew.Member member, Matrix inputs, int count, float rate, Update rule) {
        Kernels kernels = member.kernels();
        Matrix gradient = gradients[member.index()];
        int width = layer.delta.padded();
        int from = member.from(inputs.padded(), Matrix.PADDING);
        int to = member.to(inputs.padded(), Matrix.PADDING);
        for (int left = 0; left < width; left += columns) {
            int right = Math.min(left + columns, width);
            for (int k = from; k < to; k += rows) {
                int end = Math.min(k + rows, to);
                kernels.multiplyTransposed(inputs, k, end, layer.delta, count, zero, gradient, left, right);
                kernels.update(gradient, 0, layer.velocity, layer.weights, k, end - k, left, right, rate, rule);
                layer.transpose(k, end, left, right);
            }
        }
        if (member.isLast()) {
            kernels.sumRows(layer.delta, count, biasGradient, 0, width);
            kernels.update(biasGradient, 0, layer.biasVelocity, layer.biases, 0, 1, 0, width, rate, rule);
        }
    }
}
