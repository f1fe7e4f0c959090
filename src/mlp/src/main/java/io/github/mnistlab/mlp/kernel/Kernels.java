package io.github.mnistlab.mlp.kernel;

/**
 * The loops in which training spends its time; two implementations, the same bits.
 *
 * <p>Row ranges are half open. Wherever rows of a batch are meant, the matrix has rows up to the next multiple of {@link
 * #ROWS}, and the kernels may compute those too.
 */
public sealed interface Kernels permits ScalarKernels, VectorKernels {
    /** Rows that a kernel takes at a time. */
    int ROWS = 4;

    /** Name and width in bits, such as `vector-256`; `scalar`, or `scalar-no-fma` where {@link Fma} has no instruction. */
    String name();

    /**
     * c[r] = max(floor, init + Σₖ a[r, k] · b[k]), k ascending from 0, by fused multiply-add.
     *
     * @param a {@code [rows, ≥ depth]}
     * @param b {@code [≥ depth, n]}
     * @param depth number of terms
     * @param init {@code [1, n]}
     * @param floor 0 for ReLU, −∞ for none
     * @param c {@code [rows, n]}
     * @param from first row, a multiple of {@link #ROWS}
     * @param to end of the rows
     */
    void multiply(Matrix a, Matrix b, int depth, Matrix init, float floor, Matrix c, int from, int to);

    /**
     * c[k − from, j − left] = Σᵢ a[i, k] · b[i, j], i ascending from 0, by fused multiply-add, for k in [from, to) and j in [left, right).
     *
     * @param a {@code [≥ depth, columns]}
     * @param from first column of a, a multiple of {@link #ROWS}
     * @param to end of the columns, likewise
     * @param b {@code [≥ depth, n]}
     * @param depth number of terms
     * @param zero {@code [1, n]}, zero
     * @param c {@code [≥ to − from, ≥ right − left]}
     * @param left first column of b, a multiple of {@link Matrix#PADDING}
     * @param right end of the columns, likewise
     */
    void multiplyTransposed(
            Matrix a, int from, int to, Matrix b, int depth, Matrix zero, Matrix c, int left, int right);

    /**
     * out[r] = init + Σ table[byte] · m[index] over the entries of sparse row {@code first + r} whose packed value is below
     * {@code limit}, in their order, by fused multiply-add; then these entries count as read.
     *
     * @param rows lists of entries
     * @param first first list
     * @param count number of lists and of rows of out
     * @param limit packed value at which to pause
     * @param tile number of indices, up to the limit, among which the entries are; 0 if that is not known
     * @param table value of each byte, {@code [256]}
     * @param m {@code [≥ index, n]}
     * @param init {@code [1, n]} for all rows, or {@code out} itself to go on from there
     * @param out {@code [≥ count, n]}
     * @param left first column, a multiple of {@link Matrix#PADDING}
     * @param right end of the columns, likewise
     */
    void multiplySparse(
            SparseRows rows,
            int first,
            int count,
            int limit,
            int tile,
            float[] table,
            Matrix m,
            Matrix init,
            Matrix out,
            int left,
            int right);

    /** m[r, j] = max(0, m[r, j]) for the rows and columns named. */
    void rectify(Matrix m, int from, int to, int left, int right);

    /** delta[r, j] = activations[r, j] &gt; 0 ? delta[r, j] : 0 for the rows named. */
    void rectifyGradient(Matrix delta, Matrix activations, int from, int to);

    /** sum[0, j] = Σᵣ m[r, j], r ascending from 0 below {@code count}, for the columns named. */
    void sumRows(Matrix m, int count, Matrix sum, int left, int right);

    /**
     * Applies {@link Update} at learning rate {@code rate} to {@code count} rows of weights and velocity from row {@code first}; row 0 and column {@code at} of
     * the gradient belong to row {@code first} and column {@code left}.
     */
    void update(
            Matrix gradient,
            int at,
            Matrix velocity,
            Matrix weights,
            int first,
            int count,
            int left,
            int right,
            float rate,
            Update rule);

    /** As {@link #update}, and adds each new row of weights to {@code sums [1, n]}, rows ascending. */
    void updateAndSum(
            Matrix gradient,
            int at,
            Matrix velocity,
            Matrix weights,
            int first,
            int count,
            int left,
            int right,
            float rate,
            Update rule,
            Matrix sums);

    /**
     * Steps {@code count} rows of weights, from row {@code first}, along the gradient that {@link #multiplySparse} would give for the lists of the same
     * numbers, entries without limit; then adds each new row to {@code sums [1, n]}, rows ascending.
     *
     * @param rows for each input, its list of batch rows
     * @param table value of each byte, {@code [256]}
     * @param delta {@code [batch, n]}
     * @param init {@code [1, n]} for all rows, or {@code gradient} itself to go on from there
     * @param gradient {@code [≥ count, n]}, room for gradients
     * @param left first column, a multiple of {@link Matrix#PADDING}
     * @param right end of the columns, likewise
     */
    void updateSparse(
            SparseRows rows,
            int first,
            int count,
            float[] table,
            Matrix delta,
            Matrix init,
            Matrix gradient,
            Matrix velocity,
            Matrix weights,
            int left,
            int right,
            float rate,
            Update rule,
            Matrix sums);

    /**
     * The kernels to use.
     *
     * @throws KernelUnavailableException if the Vector API is demanded and cannot be had; the message says why
     */
    static Kernels choose(KernelChoice choice) {
        return switch (choice) {
            case SCALAR -> new ScalarKernels();
            case VECTOR -> VectorApi.load().orElseThrow(() -> new KernelUnavailableException(VectorApi.whyNot()));
            case AUTO -> VectorApi.load().orElseGet(ScalarKernels::new);
        };
    }
}
