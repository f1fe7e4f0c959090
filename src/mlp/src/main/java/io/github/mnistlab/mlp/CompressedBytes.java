package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.SparseRows;

/** The rows of a matrix of bytes without their zeros, two inputs at a time: entries as in {@link SparseRows}, row after row. */
final class CompressedBytes {
    final int[] entries;
    /** Where each row begins, and the last one ends. */
    final int[] starts;

    CompressedBytes(ByteMatrix bytes) {
        this.starts = new int[bytes.size() + 1];
        for (int i = 0; i < bytes.size(); i++) {
            starts[i + 1] = starts[i] + pairs(bytes, i);
        }
        this.entries = new int[starts[bytes.size()]];
        int e = 0;
        for (int i = 0; i < bytes.size(); i++) {
            for (int k = 0; k < bytes.width(); k += 2) {
                int pair = pair(bytes, i, k);
                if (pair != 0) {
                    entries[e++] = k / 2 << 16 | pair;
                }
            }
        }
    }

    /** Whether at most {@code part} of {@code whole} pairs have a byte that is not zero. */
    static boolean isSparse(ByteMatrix bytes, int part, int whole) {
        long pairs = 0;
        for (int i = 0; i < bytes.size(); i++) {
            pairs += pairs(bytes, i);
        }
        return pairs * whole <= (long) bytes.size() * ((bytes.width() + 1) / 2) * part;
    }

    private static int pairs(ByteMatrix bytes, int row) {
        int pairs = 0;
        for (int k = 0; k < bytes.width(); k += 2) {
            pairs += pair(bytes, row, k) != 0 ? 1 : 0;
        }
        return pairs;
    }

    private static int pair(ByteMatrix bytes, int row, int k) {
        byte[] data = bytes.bytes();
        int at = row * bytes.width() + k;
        int first = data[at] & 255;
        return k + 1 < bytes.width() ? (data[at + 1] & 255) << 8 | first : first;
    }

    /** Most entries that so many rows can have. */
    int capacity(int rows) {
        int longest = 0;
        for (int i = 1; i < starts.length; i++) {
            longest = Math.max(longest, starts[i] - starts[i - 1]);
        }
        return (int) Math.min((long) rows * longest, entries.length);
    }
}
