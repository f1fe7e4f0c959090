package io.github.mnistlab.mlp;

/** The loss stopped being finite; the message names the epoch, the batch and what to try. */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The failure of one batch.
     *
     * @param epoch from 1
     * @param batch from 1
     * @param learningRate that training began with
     */
    TrainingDivergedException(int epoch, int batch, double learningRate) {
        super("the loss is not finite in epoch " + epoch + ", batch " + batch + ": training diverged at learning rate "
                + learningRate + "; try a smaller learningRate (a tenth of it) or less momentum");
    }
}
