package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Update;

/**
 * The first layer with the data in front of it; which of the two is a matter of the data alone.
 *
 * <p>Every thread calls {@link #prepare}, then all wait; then one step of the crew calls {@link #forwardColumns}, then all wait, then {@link #forwardRows} and
 * the other layers, and {@link #prepare} for the batch after, then all wait, then {@link #update}.
 */
sealed interface InputLayer permits DenseInput, SparseInput {
    /**
     * Gets the thread's share of the rows of a batch ready.
     *
     * @param rows of the batch, as indices into the data; {@code count} from {@code start}
     * @param parity alternates from batch to batch
     */
    void prepare(Crew.Member member, int[] rows, int start, int count, int parity);

    /**
     * Computes the thread's share of the columns of the affine outputs of a batch that is ready, rectified if {@code rectify}.
     *
     * @param out the layer's activations
     */
    void forwardColumns(Crew.Member member, int count, int parity, boolean rectify, Matrix out);

    /** The same by rows {@code from} to {@code to} of the batch, for what is not computed by columns. */
    void forwardRows(Crew.Member member, int[] rows, int start, int from, int to, boolean rectify, Matrix out);

    /** Computes the thread's share of the gradient from the layer's delta and takes the step. */
    void update(Crew.Member member, int count, int parity, float rate, Update rule);
}
