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

    /** Name and width in bits, such as `vector-256` or `scalar`. */
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
     * c[r] = Σⱼ a[r, j] · b[·, j], j ascending from 0, by fused multiply-add: the product with a matrix of which there is no transposed copy.
     *
     * @param a {@code [rows, ≥ depth]}
     * @param b {@code [n, ≥ depth]}, with rows for the padding of c
     * @param depth number of terms
     * @param zero {@code [1, n]}, zero
     * @param c {@code [rows, n]}
     * @param from first row, a multiple of {@link #ROWS}
     * @param to end of the rows
     */
    void multiplyByTransposed(Matrix a, Matrix b, int depth, Matrix zero, Matrix c, int from, int to);

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

    /** Whether {@link #addSparse}, given the lists of the inputs, is faster here than {@link #multiplySparse}, given those of the rows. */
    boolean prefersInputs();

    /**
     * out[r] = init + Σ (table[byte₀] · m[2k] + table[byte₁] · m[2k + 1]) over the entries of list r whose index k is
     * below {@code limit}, in their order, each product by fused multiply-add, also those with a byte that is zero; then these entries count as read.
     *
     * @param rows for each row its pairs of inputs
     * @param first first list
     * @param count number of lists and of rows of out, which has a row for each list
     * @param limit index at which to pause
     * @param tile number of indices, up to the limit, among which the entries are; 0 if that is not known
     * @param table value of each byte, {@code [256]}
     * @param m {@code [> 2k + 1, n]}
     * @param init {@code [1, n]} for all rows, or {@code out} itself to go on from there
     * @param out {@code [≥ first + count, n]}
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

    /**
     * The same sums in another order of the work: for k ascending, out[i] += table[byte₀] · m[2k] + table[byte₁] · m[2k + 1] over the entries of list k
     * whose row i is below {@code limit}; then these entries count as read.
     *
     * @param inputs for each pair of inputs its rows
     * @param pairs number of lists, from list 0
     * @param limit row at which to pause
     * @param table value of each byte, {@code [256]}
     * @param m {@code [2 · pairs, n]}
     * @param out {@code [> i, n]}
     * @param left first column, a multiple of {@link Matrix#PADDING}
     * @param right end of the columns, likewise
     */
    void addSparse(SparseRows inputs, int pairs, int limit, float[] table, Matrix m, Matrix out, int left, int right);

    /**
     * out[2(k − first)] = init + Σ table[byte₀] · delta[i] and out[2(k − first) + 1] = init + Σ table[byte₁] · delta[i] over all entries of list k, in their
     * order, by fused multiply-add: the gradient of the weights of {@code pairs} pairs of inputs.
     *
     * @param inputs for each pair of inputs its rows
     * @param first first pair
     * @param pairs number of pairs
     * @param table value of each byte, {@code [256]}
     * @param delta {@code [> i, n]}
     * @param init {@code [1, n]} for all rows, or {@code out} itself to go on from there
     * @param out {@code [≥ 2 · pairs, n]}
     * @param left first column, a multiple of {@link Matrix#PADDING}
     * @param right end of the columns, likewise
     */
    void sumSparse(
            SparseRows inputs,
            int first,
            int pairs,
            float[] table,
            Matrix delta,
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
