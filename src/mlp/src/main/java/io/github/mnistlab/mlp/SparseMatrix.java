package io.github.mnistlab.mlp;

/**
 * Rows of floats of which only the non-zero ones are kept (compressed sparse rows).
 *
 * @param size number of rows
 * @param width features per row
 * @param starts {@code [size + 1]}: row i is the entries from starts[i] to starts[i + 1]
 * @param columns feature of each entry, ascending within a row
 * @param values value of each entry
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the data, never compared
public record SparseMatrix(int size, int width, int[] starts, int[] columns, float[] values) implements Rows {
    public SparseMatrix {
        if (starts.length != size + 1 || columns.length < starts[size] || values.length < starts[size]) {
            throw new IllegalArgumentException("starts, columns and values do not fit " + size + " rows");
        }
    }
}
