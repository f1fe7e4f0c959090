package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.FloatMath;
import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of stochastic gradient descent on one batch, as each thread of a crew takes its share of it.
 *
 * <p>The first layer's columns, then (all wait) the other layers' rows forward and back, then (all wait) the gradients and
 * the update: two waits a step.
 */
final class Descent {
    private final Network network;
    private final InputLayer input;
    private final Activation activation;
    private final int[] labels;
    private final BatchLoss loss;
    private final List<DenseUpdate> updates = new ArrayList<>();

    Descent(Network network, InputLayer input, Activation activation, int[] labels, int batchSize, int threads) {
        this.network = network;
        this.input = input;
        this.activation = activation;
        this.labels = labels;
        this.loss = new BatchLoss(batchSize);
        for (Network.Layer layer : network.layers.subList(1, network.layers.size())) {
            updates.add(new DenseUpdate(layer, network.zero, threads));
        }
    }

    /**
     * Gets a batch ready that is not the next one of a {@link #step}; waits for all.
     *
     * @param rows the batch, as indices into the data: {@code count} from {@code start}
     * @param parity alternates from batch to batch
     */
    void prepare(Crew.Member member, int[] rows, int start, int count, int parity) {
        input.prepare(member, rows, start, count, parity);
        member.await();
    }

    /**
     * Takes the step with a batch that is ready, and gets the next one ready.
     *
     * @param rows the batch, as indices into the data: {@code count} from {@code start}
     * @param next number of rows of the next batch, which follow; 0 if there is none
     * @param parity alternates from batch to batch
     */
    void step(Crew.Member member, int[] rows, int start, int count, int next, int parity, float rate, Update rule) {
        Matrix first = network.first().activations[parity];
        boolean rectify = network.layers.size() > 1 && activation == Activation.RELU;
        input.forwardColumns(member, count, parity, rectify, first);
        member.await();
        int from = member.from(count, Kernels.ROWS);
        int to = member.to(count, Kernels.ROWS);
        input.forwardRows(member, rows, start, from, to, rectify, first);
        forward(member.kernels(), from, to, parity);
        for (int i = from; i < to; i++) {
            Softmax.gradient(
                    network.last().activations[parity],
                    i,
                    network.last().outputs,
                    labels[rows[start + i]],
                    1f / count,
                    network.last().delta,
                    loss);
        }
        backward(member.kernels(), from, to, parity);
        if (next > 0) {
            input.prepare(member, rows, start + count, next, 1 - parity);
        }
        member.await();
        update(member, count, parity, rate, rule);
    }

    /** Mean loss of the last batch, which had {@code count} rows. */
    double meanLoss(int count) {
        return loss.mean(count);
    }

    private void forward(Kernels kernels, int from, int to, int parity) {
        int end = Network.roundUp(to, Kernels.ROWS);
        int depth = network.layers.size();
        for (int l = 1; l < depth; l++) {
            activate(network.layers.get(l - 1), from, to, parity);
            Network.Layer layer = network.layers.get(l);
            Matrix before = network.layers.get(l - 1).activations[parity];
            boolean rectify = l < depth - 1 && activation == Activation.RELU;
            float floor = rectify ? 0f : Float.NEGATIVE_INFINITY;
            kernels.multiply(
                    before, layer.weights, layer.inputs, layer.biases, floor, layer.activations[parity], from, end);
        }
    }

    private void backward(Kernels kernels, int from, int to, int parity) {
        int end = Network.roundUp(to, Kernels.ROWS);
        for (int l = network.layers.size() - 1; l > 0; l--) {
            Network.Layer layer = network.layers.get(l);
            Network.Layer before = network.layers.get(l - 1);
            passBack(kernels, layer, before.delta, from, end);
            differentiate(kernels, before, from, to, parity);
        }
    }

    private void passBack(Kernels kernels, Network.Layer layer, Matrix out, int from, int end) {
        if (layer.isCopied()) {
            kernels.multiply(
                    layer.delta,
                    layer.transposed,
                    layer.outputs,
                    network.zero,
                    Float.NEGATIVE_INFINITY,
                    out,
                    from,
                    end);
        } else {
            kernels.multiplyByTransposed(layer.delta, layer.weights, layer.outputs, network.zero, out, from, end);
        }
    }

    private void update(Crew.Member member, int count, int parity, float rate, Update rule) {
        input.update(member, count, parity, rate, rule);
        for (int l = 1; l < network.layers.size(); l++) {
            Network.Layer layer = network.layers.get(l);
            Matrix inputs = network.layers.get(l - 1).activations[parity];
            updates.get(l - 1).apply(member, inputs, count, rate, rule);
        }
    }

    /** tanh or sigmoid in place; ReLU is part of the multiplication. */
    private void activate(Network.Layer layer, int from, int to, int parity) {
        if (activation == Activation.RELU) {
            return;
        }
        Matrix z = layer.activations[parity];
        for (int i = from; i < to; i++) {
            for (int j = z.at(i); j < z.at(i) + layer.outputs; j++) {
                float value = z.data()[j];
                z.data()[j] = activation == Activation.TANH ? FloatMath.tanh(value) : FloatMath.sigmoid(value);
            }
        }
    }

    /** Multiplies delta by the activation's derivative, which each of them has in terms of its own value. */
    private void differentiate(Kernels kernels, Network.Layer layer, int from, int to, int parity) {
        Matrix a = layer.activations[parity];
        if (activation == Activation.RELU) {
            kernels.rectifyGradient(layer.delta, a, from, to);
            return;
        }
        for (int i = from; i < to; i++) {
            for (int j = 0; j < layer.outputs; j++) {
                float value = a.data()[a.at(i) + j];
                float slope = activation == Activation.TANH ? Math.fma(-value, value, 1f) : value * (1f - value);
                layer.delta.data()[layer.delta.at(i) + j] *= slope;
            }
        }
    }
}
