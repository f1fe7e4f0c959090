package io.github.mnistlab.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products whose right factor does not fit the caches, block by block on copies.
 *
 * <p>The scheme of K. Goto and R. van de Geijn, Anatomy of High-Performance Matrix Multiplication, ACM TOMS 34(3), 2008: a block
 * of each factor is copied so that the innermost loop reads both from front to back. There a step is a constant, so C2
 * checks the bounds once before the loop, and each block of b is fetched from memory once for all rows. The sums wait in
 * c between blocks, as float32, so the order of the additions and every rounding are those of the plain loop.
 */
final class PackedProduct {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int L = SPECIES.length();
    private static final int BLOCK = PackedBlocks.BLOCK;
    /** Terms of a block: more cost fewer passes over c, and processors with 512 bits have the caches for it. */
    private static final int DEPTH = L == 16 ? 512 : 256;
    /** Columns whose copies are made together: neighbours in memory. */
    private static final int PANEL = 64;
    /** Most rows whose copies are made together; {@link #DEPTH} terms of them stay in the second-level cache. */
    private static final int CHUNK = 256;

    private static final int FOUR = Kernels.ROWS;
    /** Where registers allow, most rows are taken six at a time: a block of b is loaded for more of them. */
    private static final boolean SIXES = L == 16;

    private static final int SIX = 6;
    /** Floats from one term of a group of six rows to the next. */
    private static final int SIX_APART = 8;

    private float[] left = new float[0];
    private float[] right = new float[0];
    /** Where the panel begins in {@link #right}: at a cache line, since vectors are read from it. */
    private int panel;

    /** As {@link Kernels#multiply}. */
    void multiply(Matrix a, Matrix b, int depth, Matrix init, float floor, Matrix c, int from, int to) {
        allocate();
        for (int r = from; r < to; r += CHUNK) {
            int rows = Math.min(CHUNK, to - r);
            for (int k = 0; k < depth; k += DEPTH) {
                int terms = Math.min(DEPTH, depth - k);
                float end = k + terms == depth ? floor : Float.NEGATIVE_INFINITY;
                copyRows(a, r, rows, k, terms);
                for (int j = 0; j < c.padded; j += PANEL) {
                    int columns = Math.min(PANEL, c.padded - j);
                    copyPanel(b, k, terms, j, columns);
                    if (k == 0) {
                        multiplyPanel(rows, terms, columns, init.data, init.at(0) + j, 0, end, c, c.at(r) + j);
                    } else {
                        multiplyPanel(rows, terms, columns, c.data, c.at(r) + j, c.stride, end, c, c.at(r) + j);
                    }
                }
            }
        }
    }

    /** As {@link Kernels#multiplyTransposed}. */
    void multiplyTransposed(
            Matrix a, int from, int to, Matrix b, int depth, Matrix zero, Matrix c, int first, int end) {
        allocate();
        for (int k = from; k < to; k += CHUNK) {
            multiplyTransposed(a, k, Math.min(CHUNK, to - k), b, depth, zero, c, c.at(k - from), first, end);
        }
    }

    private void multiplyTransposed(
            Matrix a, int from, int rows, Matrix b, int depth, Matrix zero, Matrix c, int row, int first, int end) {
        for (int i = 0; i < depth; i += DEPTH) {
            int terms = Math.min(DEPTH, depth - i);
            copyColumns(a, from, rows, i, terms);
            for (int j = first; j < end; j += PANEL) {
                int columns = Math.min(PANEL, end - j);
                int q = row + j - first;
                copyPanel(b, i, terms, j, columns);
                if (i == 0) {
                    multiplyPanel(rows, terms, columns, zero.data, zero.at(0), 0, Float.NEGATIVE_INFINITY, c, q);
                } else {
                    multiplyPanel(rows, terms, columns, c.data, q, c.stride, Float.NEGATIVE_INFINITY, c, q);
                }
            }
        }
    }

    /** As {@link Kernels#multiplyByTransposed}. */
    void multiplyByTransposed(Matrix a, Matrix b, int depth, Matrix zero, Matrix c, int from, int to) {
        allocate();
        for (int r = from; r < to; r += CHUNK) {
            int rows = Math.min(CHUNK, to - r);
            for (int k = 0; k < depth; k += DEPTH) {
                int terms = Math.min(DEPTH, depth - k);
                copyRows(a, r, rows, k, terms);
                for (int j = 0; j < c.padded; j += PANEL) {
                    int columns = Math.min(PANEL, c.padded - j);
                    turnPanel(b, k, terms, j, columns);
                    Matrix init = k == 0 ? zero : c;
                    int io = k == 0 ? zero.at(0) : c.at(r) + j;
                    int ldi = k == 0 ? 0 : c.stride;
                    multiplyPanel(rows, terms, columns, init.data, io, ldi, Float.NEGATIVE_INFINITY, c, c.at(r) + j);
                }
            }
        }
    }

    private void allocate() {
        if (left.length == 0) {
            left = new float[place(CHUNK) * DEPTH];
            Matrix lines = new Memory(Memory.floats(1, PANEL * DEPTH)).matrix(1, PANEL * DEPTH);
            right = lines.data;
            panel = lines.at(0);
        }
    }

    /** How many of the rows, a multiple of four, are taken six at a time; the others, at most eight, are taken four at a time. */
    private static int inSixes(int rows) {
        int rest = rows % 6 == 2 ? 2 * FOUR : rows % 6;
        return SIXES ? Math.max(0, rows - rest) : 0;
    }

    /** Where the copy of row r begins, a group's first row, in units of the number of terms. */
    private static int place(int r, int sixes) {
        return r < sixes ? r / SIX * SIX_APART : sixes / SIX * SIX_APART + r - sixes;
    }

    private static int place(int rows) {
        return place(rows, inSixes(rows));
    }

    /** left[group][k][row of the group] = a[first + r, term + k]. */
    private void copyRows(Matrix a, int first, int rows, int term, int terms) {
        int sixes = inSixes(rows);
        for (int r = 0; r < sixes; r += SIX) {
            for (int i = 0; i < SIX; i++) {
                int q = place(r, sixes) * terms + i;
                copyRow(a.data, a.at(first + r + i) + term, terms, left, q, SIX_APART);
            }
        }
        for (int r = sixes; r < rows; r += FOUR) {
            for (int i = 0; i < FOUR; i++) {
                int q = place(r, sixes) * terms + i;
                copyRow(a.data, a.at(first + r + i) + term, terms, left, q, FOUR);
            }
        }
    }

    private static void copyRow(float[] a, int p, int terms, float[] to, int q, int step) {
        for (int k = 0; k < terms; k++) {
            to[q] = a[p + k];
            q += step;
        }
    }

    /** left[group][k][row of the group] = a[term + k, first + r]. */
    private void copyColumns(Matrix a, int first, int rows, int term, int terms) {
        int sixes = inSixes(rows);
        for (int k = 0; k < terms; k++) {
            int p = a.at(term + k) + first;
            spreadSixes(a.data, p, sixes, left, SIX_APART * k, SIX_APART * terms);
            int q = place(sixes, sixes) * terms + FOUR * k;
            spreadFours(a.data, p + sixes, rows - sixes, left, q, FOUR * terms);
        }
    }

    private static void spreadSixes(float[] a, int p, int rows, float[] to, int q, int step) {
        for (int r = 0; r < rows; r += 6) {
            to[q] = a[p + r];
            to[q + 1] = a[p + r + 1];
            to[q + 2] = a[p + r + 2];
            to[q + 3] = a[p + r + 3];
            to[q + 4] = a[p + r + 4];
            to[q + 5] = a[p + r + 5];
            q += step;
        }
    }

    private static void spreadFours(float[] a, int p, int rows, float[] to, int q, int step) {
        for (int r = 0; r < rows; r += 4) {
            to[q] = a[p + r];
            to[q + 1] = a[p + r + 1];
            to[q + 2] = a[p + r + 2];
            to[q + 3] = a[p + r + 3];
            q += step;
        }
    }

    /** right[j / BLOCK][k][j % BLOCK] = b[term + k, first + j], the last block perhaps narrower. */
    private void copyPanel(Matrix b, int term, int terms, int first, int columns) {
        for (int j = 0; j < columns; j += block(j, columns)) {
            copyBlock(b.data, b.at(term) + first + j, b.stride, terms, block(j, columns), right, panel + j * terms);
        }
    }

    private static void copyBlock(float[] b, int p, int stride, int terms, int width, float[] to, int q) {
        for (int j = 0; j < width; j += L) {
            copyVectors(b, p + j, stride, terms, to, q + j, width);
        }
    }

    private static void copyVectors(float[] b, int p, int stride, int terms, float[] to, int q, int width) {
        for (int k = 0; k < terms; k++) {
            FloatVector.fromArray(SPECIES, b, p).intoArray(to, q);
            p += stride;
            q += width;
        }
    }

    /** right[j / BLOCK][k][j % BLOCK] = b[first + j, term + k]. */
    private void turnPanel(Matrix b, int term, int terms, int first, int columns) {
        for (int j = 0; j < columns; j += block(j, columns)) {
            turnBlock(b.data, b.at(first + j) + term, b.stride, terms, block(j, columns), right, panel + j * terms);
        }
    }

    private static void turnBlock(float[] b, int p, int stride, int terms, int width, float[] to, int q) {
        for (int k = 0; k < terms; k++) {
            turnTerm(b, p + k, stride, width, to, q);
            q += width;
        }
    }

    private static void turnTerm(float[] b, int p, int stride, int width, float[] to, int q) {
        for (int j = 0; j < width; j++) {
            to[q + j] = b[p];
            p += stride;
        }
    }

    private static int block(int j, int columns) {
        return j + BLOCK <= columns ? BLOCK : L;
    }

    private void multiplyPanel(
            int rows, int terms, int columns, float[] init, int io, int ldi, float floor, Matrix c, int q) {
        int sixes = inSixes(rows);
        for (int j = 0; j < columns; j += block(j, columns)) {
            boolean whole = block(j, columns) == BLOCK;
            int b = panel + j * terms;
            for (int r = 0; r < rows; r += r < sixes ? SIX : FOUR) {
                int a = place(r, sixes) * terms;
                int from = io + r * ldi + j;
                int to = q + r * c.stride + j;
                if (r < sixes) {
                    multiplySix(a, b, terms, whole, init, from, ldi, floor, c.data, to, c.stride);
                } else {
                    multiplyFour(a, b, terms, whole, init, from, ldi, floor, c.data, to, c.stride);
                }
            }
        }
    }

    private void multiplySix(
            int a,
            int b,
            int terms,
            boolean whole,
            float[] init,
            int io,
            int ldi,
            float floor,
            float[] c,
            int q,
            int ldc) {
        if (whole) {
            PackedBlocks.multiply6x4(left, a, right, b, terms, init, io, ldi, floor, c, q, ldc);
        } else {
            PackedBlocks.multiply6x1(left, a, right, b, terms, init, io, ldi, floor, c, q, ldc);
        }
    }

    private void multiplyFour(
            int a,
            int b,
            int terms,
            boolean whole,
            float[] init,
            int io,
            int ldi,
            float floor,
            float[] c,
            int q,
            int ldc) {
        if (!whole) {
            PackedBlocks.multiply4x1(left, a, right, b, terms, init, io, ldi, floor, c, q, ldc);
        } else if (L == 16) {
            PackedBlocks.multiply4x4(left, a, right, b, terms, init, io, ldi, floor, c, q, ldc);
        } else {
            PackedBlocks.multiply4x2(left, a, right, b, terms, init, io, ldi, floor, c, q, ldc);
        }
    }
}
