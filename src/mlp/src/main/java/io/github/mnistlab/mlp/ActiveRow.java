package io.github.mnistlab.mlp;

/**
 * One row of features of which only the non-zero ones are kept, in ascending order.
 *
 * <p>Leaving zeros out changes no bit of a sum that starts at the bias: {@code fma(0, w, s)} is {@code s} for every finite w.
 */
final class ActiveRow {
    final int[] columns;
    final float[] values;
    int count;

    /** An empty row that has room for {@code width} features. */
    ActiveRow(int width) {
        columns = new int[width];
        values = new float[width];
    }

    /** Appends a feature; columns must ascend. */
    void add(int column, float value) {
        if (value != 0) {
            columns[count] = column;
            values[count++] = value;
        }
    }

    /** Becomes a row of floats. */
    void set(float[] dense) {
        count = 0;
        for (int column = 0; column < dense.length; column++) {
            add(column, dense[column]);
        }
    }

    /** Becomes row {@code row} of a matrix. */
    void set(Rows rows, int row) {
        count = 0;
        if (rows instanceof ByteMatrix matrix) {
            for (int column = 0, at = row * matrix.width(); column < matrix.width(); column++, at++) {
                add(column, matrix.scale() * (matrix.bytes()[at] & 0xFF) + matrix.offset());
            }
        } else if (rows instanceof SparseMatrix matrix) {
            for (int entry = matrix.starts()[row]; entry < matrix.starts()[row + 1]; entry++) {
                add(matrix.columns()[entry], matrix.values()[entry]);
            }
        }
    }
}
