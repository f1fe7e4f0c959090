package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.SparseRows;
import java.util.Arrays;

/** Some rows of a batch, turned: for each input the rows in which it is not zero, ascending, with its byte. */
final class Columns {
    private final int[] entries;
    /** Where each input's list begins; after {@link #list}, where it ends. */
    private final int[] position;

    /**
     * Room for a batch.
     *
     * @param inputs number of inputs
     * @param capacity most entries that the rows can have
     */
    Columns(int inputs, int capacity) {
        this.entries = new int[capacity];
        this.position = new int[inputs];
    }

    /** Lists rows {@code from} to {@code to} of a batch. */
    void list(BatchRows batch, int from, int to) {
        Arrays.fill(position, 0);
        count(batch.entries, batch.starts[from], batch.starts[to]);
        int sum = 0;
        for (int k = 0; k < position.length; k++) {
            int size = position[k];
            position[k] = sum;
            sum += size;
        }
        for (int i = from; i < to; i++) {
            fill(batch.entries, batch.starts[i], batch.starts[i + 1], i << 8);
        }
    }

    private void count(int[] data, int from, int to) {
        for (int e = from; e < to; e++) {
            position[data[e] >>> 8]++;
        }
    }

    private void fill(int[] data, int from, int to, int tag) {
        for (int e = from; e < to; e++) {
            int packed = data[e];
            entries[position[packed >>> 8]++] = tag | (packed & 255);
        }
    }

    /** A reader of these columns with cursors of its own. */
    SparseRows reader() {
        return new SparseRows(entries, position.length);
    }

    /** Points a reader at the lists of {@code size} inputs from {@code first}. */
    void open(SparseRows reader, int first, int size) {
        int from = first == 0 ? 0 : position[first - 1];
        for (int k = first; k < first + size; k++) {
            reader.set(k, from, position[k]);
            from = position[k];
        }
    }
}
