package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Fma;
import io.github.mnistlab.mlp.kernel.Kernels;
import io.github.mnistlab.mlp.kernel.Matrix;
import io.github.mnistlab.mlp.kernel.Memory;
import io.github.mnistlab.mlp.kernel.SparseRows;
import io.github.mnistlab.mlp.kernel.Update;

/**
 * The first layer over the non-zero bytes only, with a rank-one correction for the offset.
 *
 * <p>With x = scale·p + offset: W·x + b = (b + offset·Σₖ W[k]) + Σ_{p≠0} (scale·p)·W[k], and the gradient of W[k] is
 * offset·Σᵢ δᵢ + Σ_{p≠0} (scale·pᵢ)·δᵢ. The column sums Σₖ W[k] are taken anew while the weights are updated. Four fifths of
 * MNIST's pixels are zero; those that are not come in runs, so they are taken two at a time ({@link SparseRows}).
 */
final class SparseInput implements InputLayer {
    /** Pairs of inputs whose weights are worked on at a time, so that a block of columns stays in the first-level cache. */
    private static final int TILE = 56;
    /** Rows of a batch whose sums are worked on at a time, likewise. */
    private static final int BATCH_ROWS = 64;
    /** Pairs of inputs between computing a gradient and using it. */
    private static final int GRADIENT_PAIRS = 8;

    private final Network.Layer layer;
    private final CompressedBytes data;
    private final int pairs;
    private final int tile;
    private final int batchRows;
    private final float offset;
    private final float[] table;
    private final Matrix columnSums;
    private final Share[] shares;

    /** What a thread needs for itself. */
    private final class Share {
        final Matrix init;
        final Matrix gradient;
        final SparseRows rows;
        final SparseRows inputs;
        private final int ownRows;
        /** Of batches of even and of odd number; made when the thread first takes part: many threads of a large crew never do. */
        private final BatchPart[] parts = new BatchPart[2];

        Share(int batchSize, int ownRows) {
            int width = layer.outputs;
            Memory memory = new Memory(Memory.floats(1, width) + Memory.floats(2 * GRADIENT_PAIRS, width));
            this.init = memory.matrix(1, width);
            this.gradient = memory.matrix(2 * GRADIENT_PAIRS, width);
            this.rows = new SparseRows(batchSize);
            this.inputs = new SparseRows(pairs);
            this.ownRows = ownRows;
        }

        BatchPart part(int parity) {
            if (parts[parity] == null) {
                parts[parity] = new BatchPart(pairs, ownRows, data.capacity(ownRows));
            }
            return parts[parity];
        }
    }

    SparseInput(Network.Layer layer, ByteMatrix bytes, int batchSize, int threads) {
        this(layer, bytes, batchSize, threads, TILE, BATCH_ROWS);
    }

    SparseInput(Network.Layer layer, ByteMatrix bytes, int batchSize, int threads, int tile, int batchRows) {
        this.layer = layer;
        this.data = new CompressedBytes(bytes);
        this.pairs = (layer.inputs + 1) / 2;
        this.tile = tile;
        this.batchRows = batchRows;
        this.offset = bytes.offset();
        this.table = RowReader.table(bytes.scale(), 0f);
        this.columnSums = new Memory(Memory.floats(1, layer.outputs)).matrix(1, layer.outputs);
        this.shares = new Share[threads];
        for (int t = 0; t < threads; t++) {
            shares[t] = new Share(batchSize, Crew.largestShare(batchSize, Kernels.ROWS, t + 1));
        }
        sumColumns();
    }

    /**
     * Whether so many pairs of inputs are zero that only the others are worth visiting: three fifths of them may be there. A matter of the data and the
     * spec alone, and part of the contract: it shows in the bits.
     */
    static boolean pays(ByteMatrix bytes, int batchSize) {
        boolean fits = bytes.width() <= 2 * SparseRows.MOST && batchSize <= SparseRows.MOST;
        return fits && CompressedBytes.isSparse(bytes, 3, 5);
    }

    private void sumColumns() {
        float[] sums = columnSums.data();
        int s = columnSums.at(0);
        for (int k = 0; k < layer.inputs; k++) {
            int row = layer.weights.at(k);
            for (int j = 0; j < layer.outputs; j++) {
                sums[s + j] += layer.weights.data()[row + j];
            }
        }
    }

    @Override
    public void prepare(Crew.Member member, int[] rows, int start, int count, int parity) {
        int from = member.from(count, Kernels.ROWS);
        int to = member.to(count, Kernels.ROWS);
        shares[member.index()].part(parity).list(data, rows, start, from, to);
    }

    @Override
    public void forwardColumns(Crew.Member member, int count, int parity, boolean rectify, Matrix out) {
        Share share = shares[member.index()];
        int left = member.from(out.padded(), Matrix.PADDING);
        int right = member.to(out.padded(), Matrix.PADDING);
        correctBiases(share.init, left, right);
        if (member.kernels().prefersInputs()) {
            addInputs(member, share, count, parity, out, left, right);
        } else {
            multiplyRows(member, share, parity, out, left, right);
        }
        if (rectify) {
            member.kernels().rectify(out, 0, count, left, right);
        }
    }

    private void addInputs(Crew.Member member, Share share, int count, int parity, Matrix out, int left, int right) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(share.init.data(), share.init.at(0) + left, out.data(), out.at(i) + left, right - left);
        }
        for (int t = 0; t < member.participants(); t++) {
            BatchPart part = shares[t].part(parity);
            part.openInputs(share.inputs, 0, pairs);
            for (int i = part.from(); i < part.to(); i += batchRows) {
                member.kernels().addSparse(share.inputs, pairs, i + batchRows, table, layer.weights, out, left, right);
            }
        }
    }

    private void multiplyRows(Crew.Member member, Share share, int parity, Matrix out, int left, int right) {
        for (int t = 0; t < member.participants(); t++) {
            shares[t].part(parity).openRows(share.rows);
        }
        Matrix from = share.init;
        for (int k = 0; k < pairs; k += tile) {
            int size = Math.min(tile, pairs - k);
            for (int t = 0; t < member.participants(); t++) {
                multiplyPart(member.kernels(), share, shares[t].part(parity), k + size, size, from, out, left, right);
            }
            from = out;
        }
    }

    /** A tile of the inputs, {@code size} up to {@code limit}, of a part's rows. */
    private void multiplyPart(
            Kernels kernels,
            Share share,
            BatchPart part,
            int limit,
            int size,
            Matrix from,
            Matrix out,
            int left,
            int right) {
        int rows = part.to() - part.from();
        share.rows.over(part.rowEntries());
        kernels.multiplySparse(
                share.rows, part.from(), rows, limit, size, table, layer.weights, from, out, left, right);
    }

    /** init = b + offset·Σₖ W[k]. */
    private void correctBiases(Matrix init, int left, int right) {
        for (int j = left; j < right; j++) {
            init.data()[init.at(0) + j] = Fma.fma(
                    offset,
                    columnSums.data()[columnSums.at(0) + j],
                    layer.biases.data()[layer.biases.at(0) + j]);
        }
    }

    @Override
    public void forwardRows(Crew.Member member, int[] rows, int start, int from, int to, boolean rectify, Matrix out) {
        // All is done by columns: a thread's columns of the weights stay in its cache.
    }

    @Override
    public void update(Crew.Member member, int count, int parity, float rate, Update rule) {
        Share share = shares[member.index()];
        int left = member.from(layer.delta.padded(), Matrix.PADDING);
        int right = member.to(layer.delta.padded(), Matrix.PADDING);
        updateBiases(member.kernels(), share, count, left, right, rate, rule);
        for (int k = 0; k < pairs; k += GRADIENT_PAIRS) {
            int size = Math.min(GRADIENT_PAIRS, pairs - k);
            Matrix from = share.init;
            for (int t = 0; t < member.participants(); t++) {
                shares[t].part(parity).openInputs(share.inputs, k, size);
                member.kernels()
                        .sumSparse(share.inputs, k, size, table, layer.delta, from, share.gradient, left, right);
                from = share.gradient;
            }
            int rows = Math.min(2 * size, layer.inputs - 2 * k);
            member.kernels()
                    .updateAndSum(
                            share.gradient,
                            left,
                            layer.velocity,
                            layer.weights,
                            2 * k,
                            rows,
                            left,
                            right,
                            rate,
                            rule,
                            columnSums);
        }
    }

    /** Steps the biases, and leaves offset·Σᵢ δᵢ in {@code share.init} and zero in the column sums. */
    private void updateBiases(Kernels kernels, Share share, int count, int left, int right, float rate, Update rule) {
        kernels.sumRows(layer.delta, count, share.init, left, right);
        kernels.update(share.init, left, layer.biasVelocity, layer.biases, 0, 1, left, right, rate, rule);
        float[] init = share.init.data();
        int p = share.init.at(0);
        int s = columnSums.at(0);
        for (int j = left; j < right; j++) {
            init[p + j] *= offset;
            columnSums.data()[s + j] = 0f;
        }
    }
}
