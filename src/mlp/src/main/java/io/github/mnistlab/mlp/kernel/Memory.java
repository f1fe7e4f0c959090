package io.github.mnistlab.mlp.kernel;

/**
 * One array from which all matrices of a run are cut.
 *
 * <p>One large array rather than many: G1 places an array of more than half a heap region at a region's start, and behind
 * the array's header of 16 bytes {@link #ORIGIN} floats make a cache line full. So every row of every matrix is aligned to
 * 64 bytes without any unsafe access (worth a quarter of the time on AVX-512), and matrices do not start at the same cache
 * set. Elsewhere the results are the same and it is a little slower.
 */
public final class Memory {
    private static final int ORIGIN = 12;

    /** Also what needs less gets so many floats: more than half of a region of 2 MiB. */
    private static final int LEAST = 300_000;

    private final float[] data;
    private int used = ORIGIN;

    /**
     * Takes memory.
     *
     * @param floats sum of {@link #floats(int, int)} over the matrices to come
     * @throws IllegalArgumentException if that is more than an array can hold
     */
    public Memory(long floats) {
        if (floats > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("the network needs " + floats
                    + " floats of memory for a batch, more than the " + (Integer.MAX_VALUE - 64)
                    + " that are possible; make its layers narrower or the batch smaller");
        }
        this.data = new float[Math.max(ORIGIN + (int) floats, LEAST)];
    }

    /** Floats that a matrix of this shape takes. */
    public static long floats(int rows, int columns) {
        return (long) rows * Matrix.stride(columns);
    }

    /** The next matrix, all zero. */
    public Matrix matrix(int rows, int columns) {
        Matrix matrix = new Matrix(data, used, rows, columns);
        used = Math.addExact(used, Math.toIntExact(floats(rows, columns)));
        if (used > data.length) {
            throw new IllegalStateException("more memory used than planned");
        }
        return matrix;
    }
}
