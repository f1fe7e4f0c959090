package io.github.mnistlab.mlp;

/**
 * The mean negative log-likelihood of a batch, from what each row has of it.
 *
 * <p>A row's loss is ln s − d (see {@link Softmax}). The logarithms are taken together, Σ ln sᵢ = ln Π sᵢ, because a logarithm that is the same everywhere
 * takes as long as a row's exponentials. The product is taken in the rows' order, and
 * whenever it exceeds 1e200 its logarithm is added and it begins anew with 1: that belongs to the numeric contract, for it shows in the last digits of a recorded loss.
 */
final class BatchLoss {
    /** A product above is taken the logarithm of; a factor is at most the number of classes. */
    private static final double LARGE = 1e200;

    private final double[] sums;
    private final double[] distances;

    BatchLoss(int rows) {
        this.sums = new double[rows];
        this.distances = new double[rows];
    }

    /**
     * Notes a row.
     *
     * @param sum s = Σ e^(zᶜ − m), at least 1
     * @param distance d = z_label − m, at most 0
     */
    void set(int row, double sum, double distance) {
        sums[row] = sum;
        distances[row] = distance;
    }

    /** Mean over the first {@code count} rows, taken in their order. */
    double mean(int count) {
        double loss = 0;
        double product = 1;
        for (int i = 0; i < count; i++) {
            loss -= distances[i];
            product *= sums[i];
            if (product > LARGE) {
                loss += StrictMath.log(product);
                product = 1;
            }
        }
        return (loss + StrictMath.log(product)) / count;
    }
}
