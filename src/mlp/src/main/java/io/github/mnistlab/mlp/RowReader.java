package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.Matrix;
import java.util.Arrays;

/** Writes rows of features as floats. */
final class RowReader {
    private final Rows rows;
    private final float[] table;

    RowReader(Rows rows) {
        this.rows = rows;
        this.table = rows instanceof ByteMatrix bytes ? table(bytes.scale(), bytes.offset()) : new float[0];
    }

    /** scale · byte + offset for each byte, rounded after each operation. */
    static float[] table(float scale, float offset) {
        float[] table = new float[256];
        for (int b = 0; b < table.length; b++) {
            table[b] = scale * b + offset;
        }
        return table;
    }

    /** Writes row {@code row} of the data into row {@code target} of {@code x}. */
    void read(int row, Matrix x, int target) {
        int q = x.at(target);
        if (rows instanceof ByteMatrix bytes) {
            readBytes(bytes, row, x.data(), q);
        } else if (rows instanceof SparseMatrix sparse) {
            Arrays.fill(x.data(), q, q + sparse.width(), 0f);
            for (int e = sparse.starts()[row]; e < sparse.starts()[row + 1]; e++) {
                x.data()[q + sparse.columns()[e]] = sparse.values()[e];
            }
        }
    }

    private void readBytes(ByteMatrix bytes, int row, float[] x, int q) {
        int p = row * bytes.width();
        for (int k = 0; k < bytes.width(); k++) {
            x[q + k] = table[bytes.bytes()[p + k] & 255];
        }
    }
}
