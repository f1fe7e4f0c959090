package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.SparseRows;

/**
 * The sparse rows of one batch, copied one after another.
 *
 * <p>A batch's rows are scattered over all of the data, and each of them is a few cache lines from memory that nobody could foresee. To copy them
 * has many of these loads under way at once; the kernels, which read them twice, would wait for one after the other.
 */
final class BatchRows {
    /** Pairs of index and byte, as in {@link SparseRows}. */
    final int[] entries;
    /** Where each row begins, and the last one ends. */
    final int[] starts;

    private final SparseRows reader;

    /**
     * Room for a batch.
     *
     * @param rows most rows
     * @param capacity most entries that they can have
     */
    BatchRows(int rows, int capacity) {
        this.entries = new int[capacity];
        this.starts = new int[rows + 1];
        this.reader = new SparseRows(entries, rows);
    }

    /**
     * Copies {@code count} rows.
     *
     * @param data entries of all rows
     * @param dataStarts where each of them begins
     * @param rows the batch, as numbers of rows, from {@code start}
     */
    void copy(int[] data, int[] dataStarts, int[] rows, int start, int count) {
        for (int i = 0; i < count; i++) {
            int from = dataStarts[rows[start + i]];
            int size = dataStarts[rows[start + i] + 1] - from;
            System.arraycopy(data, from, entries, starts[i], size);
            starts[i + 1] = starts[i] + size;
        }
    }

    /** A reader of the first {@code count} rows, at their beginnings. */
    SparseRows open(int count) {
        for (int i = 0; i < count; i++) {
            reader.set(i, starts[i], starts[i + 1]);
        }
        return reader;
    }
}
