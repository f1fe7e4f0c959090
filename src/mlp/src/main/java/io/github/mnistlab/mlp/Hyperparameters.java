package io.github.mnistlab.mlp;

import java.util.List;
import java.util.Objects;

/**
 * Everything that, with the data and the initial weights, decides every bit of a training run.
 *
 * @param hiddenWidths from input to output, each ≥ 1; empty is softmax regression
 * @param activation of the hidden layers
 * @param learningRate &gt; 0, finite
 * @param momentum in [0, 1)
 * @param nesterov whether momentum looks ahead, as PyTorch's SGD does it; needs momentum &gt; 0
 * @param weightDecay ≥ 0, finite; weightDecay · w is added to the gradient of weights and biases, as PyTorch's SGD does
 * @param schedule of the learning rate
 * @param epochs ≥ 1
 * @param batchSize ≥ 1; the last batch of an epoch may be smaller
 * @param seed of the initial weights and of the shuffling
 * @param shuffle whether each epoch visits the rows in a new order
 */
public record Hyperparameters(
        List<Integer> hiddenWidths,
        Activation activation,
        double learningRate,
        double momentum,
        boolean nesterov,
        double weightDecay,
        Schedule schedule,
        int epochs,
        int batchSize,
        long seed,
        boolean shuffle) {

    public Hyperparameters {
        hiddenWidths = List.copyOf(hiddenWidths);
        Objects.requireNonNull(activation);
        Objects.requireNonNull(schedule);
        for (int width : hiddenWidths) {
            require(width >= 1, "hidden widths must be ≥ 1, but one is " + width);
        }
        require(
                learningRate > 0 && Double.isFinite(learningRate),
                "learning rate must be > 0 and finite, but is " + learningRate);
        require(momentum >= 0 && momentum < 1, "momentum must be in [0, 1), but is " + momentum);
        require(!nesterov || momentum > 0, "nesterov needs a momentum above 0");
        require(
                weightDecay >= 0 && Double.isFinite(weightDecay),
                "weight decay must be ≥ 0 and finite, but is " + weightDecay);
        require(epochs >= 1, "epochs must be ≥ 1, but is " + epochs);
        require(batchSize >= 1, "batch size must be ≥ 1, but is " + batchSize);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
