package io.github.mnistlab.mlp.kernel;

/**
 * A row-major matrix of floats in a piece of a {@link Memory}.
 *
 * <p>Rows are padded to a multiple of {@link #PADDING} floats, so that kernels need no tails; what is computed in the padding
 * is never read as a result.
 */
public final class Matrix {
    /** Floats that a row is padded to: the widest vector of the kernels, and a cache line. */
    public static final int PADDING = 16;

    final float[] data;
    final int offset;
    final int rows;
    final int columns;
    /** Columns with padding: what kernels run over. */
    final int padded;
    /** Floats from one row to the next. */
    final int stride;

    Matrix(float[] data, int offset, int rows, int columns) {
        this.data = data;
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
        this.padded = pad(columns);
        this.stride = stride(columns);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns without padding. */
    public int columns() {
        return columns;
    }

    /** Number of columns with padding. */
    public int padded() {
        return padded;
    }

    /** The memory that the matrix is a part of. */
    public float[] data() {
        return data;
    }

    /** Index of a row's first float in {@link #data()}. */
    public int at(int row) {
        return offset + row * stride;
    }

    /** Columns with padding. */
    static int pad(int columns) {
        return Math.addExact(columns, PADDING - 1) / PADDING * PADDING;
    }

    /**
     * Padded, and a line more where that makes the number of lines odd: so the same column of successive rows goes through all
     * the sets of a cache instead of a few.
     */
    static int stride(int columns) {
        int padded = pad(columns);
        return padded > 2 * PADDING && padded % (2 * PADDING) == 0 ? padded + PADDING : padded;
    }
}
