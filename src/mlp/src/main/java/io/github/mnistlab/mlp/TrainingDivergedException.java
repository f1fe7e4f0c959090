package io.github.mnistlab.mlp;

import java.math.BigDecimal;

/** The loss stopped being finite; the message names the epoch, the batch and what to try. */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Decimals, or zeros before the point, that are written out. */
    private static final int LONGEST = 15;

    /**
     * The failure of one batch.
     *
     * @param epoch from 1
     * @param batch from 1
     * @param learningRate that training began with
     */
    TrainingDivergedException(int epoch, int batch, double learningRate) {
        super("the loss is not finite in epoch " + epoch + ", batch " + batch + ": training diverged at learning rate "
                + text(learningRate) + "; try a smaller learningRate (a tenth of it) or less momentum");
    }

    /** As people write it: 0.5, 1E+30. */
    private static String text(double learningRate) {
        BigDecimal value = BigDecimal.valueOf(learningRate).stripTrailingZeros();
        return Math.abs(value.scale()) <= LONGEST ? value.toPlainString() : value.toString();
    }
}
