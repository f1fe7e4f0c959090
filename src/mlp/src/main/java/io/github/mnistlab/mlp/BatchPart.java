package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.SparseRows;
import java.util.Arrays;

/**
 * A thread's rows of one batch, listed both ways: for each row its pairs of inputs, and for each pair of inputs its rows.
 *
 * <p>A batch's rows are scattered over all of the data, and each of them is a few cache lines from memory that nobody could foresee. To copy them
 * first has many of these loads under way at once; who reads them later would wait for one after the other.
 */
final class BatchPart {
    private final int[] byRow;
    /** Where each row begins, and the last one ends. */
    private final int[] starts;

    private final int[] byInput;
    /** Where each pair's list begins; when they are made, where it ends. */
    private final int[] ends;

    private int from;
    private int to;

    /**
     * Room for a part of a batch.
     *
     * @param pairs number of pairs of inputs
     * @param rows most rows
     * @param capacity most entries that they can have
     */
    BatchPart(int pairs, int rows, int capacity) {
        this.byRow = new int[capacity];
        this.starts = new int[rows + 1];
        this.byInput = new int[capacity];
        this.ends = new int[pairs];
    }

    /** First row of the batch that is in this part. */
    int from() {
        return from;
    }

    /** End of its rows. */
    int to() {
        return to;
    }

    /**
     * Lists some rows of a batch.
     *
     * @param data all rows
     * @param rows the batch, as numbers of rows, from {@code start}
     * @param first first row of the batch to list
     * @param end end of those rows
     */
    void list(CompressedBytes data, int[] rows, int start, int first, int end) {
        from = first;
        to = end;
        copy(data.entries, data.starts, rows, start + from, to - from);
        count(starts[to - from]);
        for (int i = from; i < to; i++) {
            turn(starts[i - from], starts[i - from + 1], i << 16);
        }
    }

    private void copy(int[] data, int[] dataStarts, int[] rows, int start, int count) {
        for (int i = 0; i < count; i++) {
            int begin = dataStarts[rows[start + i]];
            int size = dataStarts[rows[start + i] + 1] - begin;
            System.arraycopy(data, begin, byRow, starts[i], size);
            starts[i + 1] = starts[i] + size;
        }
    }

    private void count(int size) {
        Arrays.fill(ends, 0);
        for (int e = 0; e < size; e++) {
            ends[byRow[e] >>> 16]++;
        }
        int sum = 0;
        for (int k = 0; k < ends.length; k++) {
            int length = ends[k];
            ends[k] = sum;
            sum += length;
        }
    }

    private void turn(int begin, int end, int tag) {
        for (int e = begin; e < end; e++) {
            int entry = byRow[e];
            byInput[ends[entry >>> 16]++] = tag | entry & 0xFFFF;
        }
    }

    /** Sets these rows' lists in a reader, numbered as in the batch; they are to be read over {@link #rowEntries}. */
    void openRows(SparseRows reader) {
        for (int i = from; i < to; i++) {
            reader.set(i, starts[i - from], starts[i - from + 1]);
        }
    }

    int[] rowEntries() {
        return byRow;
    }

    /** Has a reader read the lists of {@code count} pairs of inputs from {@code first}. */
    void openInputs(SparseRows reader, int first, int count) {
        reader.over(byInput);
        int begin = first == 0 ? 0 : ends[first - 1];
        for (int k = first; k < first + count; k++) {
            reader.set(k, begin, ends[k]);
            begin = ends[k];
        }
    }
}
