package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Update;

/**
 * The first layer with the data in front of it; which of the two is a matter of the data alone.
 *
 * <p>One step of a crew calls, on every thread, {@link #forwardColumns}, then all wait, then {@link #forwardRows} and the other
 * layers, then all wait, then {@link #update}.
 */
sealed interface InputLayer permits DenseInput, SparseInput {
    /**
     * Computes the thread's share of the columns of the batch's affine outputs, rectified if {@code rectify}.
     *
     * @param rows of the batch, as indices into the data; {@code count} from {@code start}
     * @param out the layer's activations
     */
    void forwardColumns(Crew.Member member, int[] rows, int start, int count, boolean rectify, Matrix out);

    /** The same by rows {@code from} to {@code to} of the batch, for what is not computed by columns. */
    void forwardRows(Crew.Member member, int[] rows, int start, int from, int to, boolean rectify, Matrix out);

    /** Computes the thread's share of the gradient from the layer's delta and takes the step. */
    void update(Crew.Member member, int count, float rate, Update rule);
}
