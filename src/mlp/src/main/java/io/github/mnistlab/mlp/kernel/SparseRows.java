package io.github.mnistlab.mlp.kernel;

/**
 * Lists of (index, byte) pairs, a list for each row, read from front to back.
 *
 * <p>A pair is an int, {@code index << 8 | byte}; within a row the index ascends. {@code begin} moves on as the rows are read
 * in pieces.
 */
public final class SparseRows {
    /** Largest index that fits beside the byte in a non-negative int. */
    public static final int MAX_INDEX = Integer.MAX_VALUE >>> 8;

    final int[] entries;
    final int[] begin;
    final int[] end;
    final int[] next;

    /**
     * Rows over a list of entries.
     *
     * @param entries all pairs; not copied
     * @param rows how many rows there are at most
     */
    public SparseRows(int[] entries, int rows) {
        this.entries = entries;
        this.begin = new int[rows];
        this.end = new int[rows];
        this.next = new int[rows];
    }

    /** Makes row {@code row} the entries from {@code from} to {@code to}. */
    public void set(int row, int from, int to) {
        begin[row] = from;
        end[row] = to;
    }
}
