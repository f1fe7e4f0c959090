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
 * MNIST's pixels are zero, so this is a quarter of the dense work.
 */
final class SparseInput implements InputLayer {
    /** Inputs whose weights are worked on at a time, so that a block of columns stays in the first-level cache. */
    private static final int TILE = 112;
    /** Rows of gradient between computing and using them. */
    private static final int GRADIENT_ROWS = 16;

    private final Network.Layer layer;
    private final int batchSize;
    private final int tile;
    private final float offset;
    private final float[] table;
    private final int[] starts;
    private final int[] entries;
    private final Matrix columnSums;
    private final Share[] shares;

    /** What a thread needs for itself. */
    private final class Share {
        final Matrix init;
        final Matrix gradient;
        final Columns columns;
        /** Reads every thread's columns, own cursors. */
        final SparseRows[] readers;
        /** Made when the thread first takes part: many threads of a large crew never do. */
        private BatchRows batch;

        Share(int ownRows, int threads) {
            int width = layer.outputs;
            Memory memory = new Memory(Memory.floats(1, width) + Memory.floats(GRADIENT_ROWS, width));
            this.init = memory.matrix(1, width);
            this.gradient = memory.matrix(GRADIENT_ROWS, width);
            this.columns = new Columns(layer.inputs, capacity(ownRows));
            this.readers = new SparseRows[threads];
        }

        BatchRows batch() {
            if (batch == null) {
                batch = new BatchRows(batchSize, capacity(batchSize));
            }
            return batch;
        }
    }

    SparseInput(Network.Layer layer, ByteMatrix bytes, int batchSize, int threads) {
        this(layer, bytes, batchSize, threads, TILE);
    }

    SparseInput(Network.Layer layer, ByteMatrix bytes, int batchSize, int threads, int tile) {
        this.layer = layer;
        this.batchSize = batchSize;
        this.tile = tile;
        this.offset = bytes.offset();
        this.table = RowReader.table(bytes.scale(), 0f);
        this.starts = new int[bytes.size() + 1];
        this.entries = compress(bytes, starts);
        this.columnSums = new Memory(Memory.floats(1, layer.outputs)).matrix(1, layer.outputs);
        this.shares = new Share[threads];
        for (int t = 0; t < threads; t++) {
            shares[t] = new Share(Crew.largestShare(batchSize, Kernels.ROWS, t + 1), threads);
        }
        for (Share share : shares) {
            for (int t = 0; t < threads; t++) {
                share.readers[t] = shares[t].columns.reader();
            }
        }
        sumColumns();
    }

    private static int[] compress(ByteMatrix bytes, int[] starts) {
        byte[] data = bytes.bytes();
        int width = bytes.width();
        for (int i = 0; i < bytes.size(); i++) {
            int nonZero = 0;
            for (int k = i * width; k < (i + 1) * width; k++) {
                nonZero += data[k] != 0 ? 1 : 0;
            }
            starts[i + 1] = starts[i] + nonZero;
        }
        int[] entries = new int[starts[bytes.size()]];
        int e = 0;
        for (int i = 0; i < bytes.size(); i++) {
            for (int k = 0; k < width; k++) {
                int value = data[i * width + k] & 255;
                if (value != 0) {
                    entries[e++] = k << 8 | value;
                }
            }
        }
        return entries;
    }

    /** Most entries that so many rows can have. */
    private int capacity(int rows) {
        return (int) Math.min((long) rows * longestRow(), entries.length);
    }

    private int longestRow() {
        int longest = 0;
        for (int i = 1; i < starts.length; i++) {
            longest = Math.max(longest, starts[i] - starts[i - 1]);
        }
        return longest;
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
    public void forwardColumns(Crew.Member member, int[] rows, int start, int count, boolean rectify, Matrix out) {
        Share share = shares[member.index()];
        int left = member.from(out.padded(), Matrix.PADDING);
        int right = member.to(out.padded(), Matrix.PADDING);
        correctBiases(share.init, left, right);
        share.batch().copy(entries, starts, rows, start, count);
        SparseRows reader = share.batch().open(count);
        Matrix from = share.init;
        for (int k = 0; k < layer.inputs; k += tile) {
            int size = Math.min(tile, layer.inputs - k);
            int limit = (k + size) << 8;
            member.kernels()
                    .multiplySparse(reader, 0, count, limit, size, table, layer.weights, from, out, left, right);
            from = out;
        }
        if (rectify) {
            member.kernels().rectify(out, 0, count, left, right);
        }
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
        Share share = shares[member.index()];
        share.columns.list(share.batch(), from, to);
    }

    @Override
    public void update(Crew.Member member, int count, float rate, Update rule) {
        Share share = shares[member.index()];
        int left = member.from(layer.delta.padded(), Matrix.PADDING);
        int right = member.to(layer.delta.padded(), Matrix.PADDING);
        updateBiases(member.kernels(), share, count, left, right, rate, rule);
        for (int k = 0; k < layer.inputs; k += GRADIENT_ROWS) {
            int size = Math.min(GRADIENT_ROWS, layer.inputs - k);
            step(member, share, k, size, left, right, rate, rule);
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

    /** Steps {@code size} inputs from {@code first} along their gradient: the rows of each who takes part, in their order. */
    private void step(
            Crew.Member member, Share share, int first, int size, int left, int right, float rate, Update rule) {
        Kernels kernels = member.kernels();
        int last = member.participants() - 1;
        Matrix from = share.init;
        for (int t = 0; t < last; t++) {
            SparseRows reader = open(share, t, first, size);
            kernels.multiplySparse(
                    reader, first, size, Integer.MAX_VALUE, 0, table, layer.delta, from, share.gradient, left, right);
            from = share.gradient;
        }
        kernels.updateSparse(
                open(share, last, first, size),
                first,
                size,
                table,
                layer.delta,
                from,
                share.gradient,
                layer.velocity,
                layer.weights,
                left,
                right,
                rate,
                rule,
                columnSums);
    }

    /** The lists that thread {@code owner} has made of {@code size} inputs. */
    private SparseRows open(Share share, int owner, int first, int size) {
        SparseRows reader = share.readers[owner];
        shares[owner].columns.open(reader, first, size);
        return reader;
    }
}
