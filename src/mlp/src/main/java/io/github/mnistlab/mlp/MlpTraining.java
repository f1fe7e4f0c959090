package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.Optional;

/** Mini-batch stochastic gradient descent on the mean negative log-likelihood, under the numeric contract. */
public final class MlpTraining {
    /** The version of the numeric contract: the same inputs give the same bits as long as it stays. */
    public static final int NUMERIC_CONTRACT = 1;

    private MlpTraining() {}

    /**
     * Trains a network.
     *
     * @param rows the features
     * @param labels class of each row, in [0, classes)
     * @param classes width of the output layer
     * @param hyperparameters what decides the bits
     * @param stream which of the seed's independent random streams to draw from: 0 for the first call of a trainer, 1 for the
     *     second …
     * @param threads 0 to let the run choose
     * @param kernel which kernels to use
     * @param initial weights to start from instead of random ones
     * @param validation rows and labels to measure after each epoch
     * @param listener hears of every epoch
     * @throws TrainingDivergedException if the loss stops being finite
     */
    public static MlpParameters train(
            Rows rows,
            int[] labels,
            int classes,
            Hyperparameters hyperparameters,
            long stream,
            int threads,
            KernelChoice kernel,
            Optional<MlpParameters> initial,
            Optional<LabelledRows> validation,
            TrainingListener listener) {
        throw new UnsupportedOperationException();
    }
}
