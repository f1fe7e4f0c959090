package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Memory;
import io.github.mnistlab.mlp.kernel.Update;

/** Gradient and step of a layer whose inputs lie there as a matrix; the threads share its inputs. */
final class DenseUpdate {
    /** Rows of gradient between computing and using them: they stay in the nearest caches. */
    private static final int BLOCK = 16;

    private final Network.Layer layer;
    private final Matrix zero;
    private final Matrix[] gradients;

    DenseUpdate(Network.Layer layer, Matrix zero, int threads) {
        this.layer = layer;
        this.zero = zero;
        this.gradients = new Matrix[threads];
        for (int t = 0; t < threads; t++) {
            gradients[t] = new Memory(Memory.floats(BLOCK, layer.outputs)).matrix(BLOCK, layer.outputs);
        }
    }

    /**
     * Steps the thread's share of the weights, and on the last thread the biases.
     *
     * @param inputs {@code [batch, inputs]}
     * @param count rows of the batch
     */
    void apply(Crew.Member member, Matrix inputs, int count, Update rule) {
        Kernels kernels = member.kernels();
        Matrix gradient = gradients[member.index()];
        int width = layer.delta.padded();
        int end = member.to(inputs.padded(), Matrix.PADDING);
        for (int k = member.from(inputs.padded(), Matrix.PADDING); k < end; k += BLOCK) {
            kernels.multiplyTransposed(inputs, k, k + BLOCK, layer.delta, count, zero, gradient);
            kernels.update(gradient, layer.velocity, layer.weights, k, BLOCK, 0, width, rule);
        }
        if (member.isLast()) {
            kernels.sumRows(layer.delta, count, gradient, 0, width);
            kernels.update(gradient, layer.biasVelocity, layer.biases, 0, 1, 0, width, rule);
        }
    }
}
