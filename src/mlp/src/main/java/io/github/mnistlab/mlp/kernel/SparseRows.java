package io.github.mnistlab.mlp.kernel;

/**
 * Lists of the bytes of sparse rows, two neighbouring inputs at a time, read from front to back.
 *
 * <p>An entry is an int, {@code index << 16 | second << 8 | first}: the bytes of inputs 2·k and 2·k + 1, of which at least one is not zero. There is a list
 * for each row, with k for the index, or a list for each k, with the row for the index. Within a list the index ascends.
 * Where a pixel is not zero its neighbour mostly is not either; so two of them share the cost of finding and loading what
 * they are multiplied by. {@code begin} moves on as lists are read in pieces.
 */
public final class SparseRows {
    /** Most rows, and most pairs of inputs: so many indices fit beside two bytes. */
    public static final int MOST = 1 << 16;

    int[] entries = {};
    final int[] begin;
    final int[] end;
    final int[] next;

    /**
     * Empty lists.
     *
     * @param lists how many there are at most
     */
    public SparseRows(int lists) {
        this.begin = new int[lists];
        this.end = new int[lists];
        this.next = new int[lists];
    }

    /** Has the lists be pieces of other entries from now on; not copied. */
    public void over(int[] newEntries) {
        entries = newEntries;
    }

    /** Makes list {@code list} the entries from {@code from} to {@code to}. */
    public void set(int list, int from, int to) {
        begin[list] = from;
        end[list] = to;
    }
}
