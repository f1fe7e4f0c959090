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
    /** Columns that the innermost loop takes: as many vectors as registers allow. */
    private static final int BLOCK = L == 16 ? 4 * L : 2 * L;
    /** Terms of a block: more cost fewer passes over c, and processors with 512 bits have the caches for it. */
    private static final int DEPTH = L == 16 ? 512 : 256;
    /** Columns whose copies are made together: neighbours in memory. */
    private static final int PANEL = 64;
    /** Most rows whose copies are made together; {@link #DEPTH} terms of them stay in the second-level cache. */
    private static final int CHUNK = 256;

    private static final int R = Kernels.ROWS;

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

    private void allocate() {
        if (left.length == 0) {
            left = new float[CHUNK * DEPTH];
            Matrix lines = new Memory(Memory.floats(1, PANEL * DEPTH)).matrix(1, PANEL * DEPTH);
            right = lines.data;
            panel = lines.at(0);
        }
    }

    /** left[r / 4][k][r % 4] = a[first + r, term + k]. */
    private void copyRows(Matrix a, int first, int rows, int term, int terms) {
        for (int r = 0; r < rows; r += R) {
            interleave(a.data, a.at(first + r) + term, a.stride, left, r * terms, terms);
        }
    }

    private static void interleave(float[] a, int p, int stride, float[] to, int q, int terms) {
        for (int k = 0; k < terms; k++) {
            to[q + R * k] = a[p + k];
            to[q + R * k + 1] = a[p + stride + k];
            to[q + R * k + 2] = a[p + 2 * stride + k];
            to[q + R * k + 3] = a[p + 3 * stride + k];
        }
    }

    /** left[r / 4][k][r % 4] = a[term + k, first + r]. */
    private void copyColumns(Matrix a, int first, int rows, int term, int terms) {
        for (int k = 0; k < terms; k++) {
            spread(a.data, a.at(term + k) + first, rows, left, R * k, R * terms);
        }
    }

    private static void spread(float[] a, int p, int rows, float[] to, int q, int step) {
        for (int r = 0; r < rows; r += R) {
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

    private static int block(int j, int columns) {
        return j + BLOCK <= columns ? BLOCK : L;
    }

    private void multiplyPanel(
            int rows, int terms, int columns, float[] init, int io, int ldi, float floor, Matrix c, int q) {
        for (int j = 0; j < columns; j += block(j, columns)) {
            boolean whole = block(j, columns) == BLOCK;
            int b = panel + j * terms;
            for (int r = 0; r < rows; r += R) {
                int a = r * terms;
                int from = io + r * ldi + j;
                int to = q + r * c.stride + j;
                if (!whole) {
                    multiply4x1(left, a, right, b, terms, init, from, ldi, floor, c.data, to, c.stride);
                } else if (L == 16) {
                    multiply4x4(left, a, right, b, terms, init, from, ldi, floor, c.data, to, c.stride);
                } else {
                    multiply4x2(left, a, right, b, terms, init, from, ldi, floor, c.data, to, c.stride);
                }
            }
        }
    }

    private static void multiply4x4(
            float[] a,
            int p,
            float[] b,
            int s,
            int depth,
            float[] init,
            int io,
            int ldi,
            float floor,
            float[] c,
            int q,
            int ldc) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, init, io);
        FloatVector c01 = FloatVector.fromArray(SPECIES, init, io + L);
        FloatVector c02 = FloatVector.fromArray(SPECIES, init, io + 2 * L);
        FloatVector c03 = FloatVector.fromArray(SPECIES, init, io + 3 * L);
        FloatVector c10 = FloatVector.fromArray(SPECIES, init, io + ldi);
        FloatVector c11 = FloatVector.fromArray(SPECIES, init, io + ldi + L);
        FloatVector c12 = FloatVector.fromArray(SPECIES, init, io + ldi + 2 * L);
        FloatVector c13 = FloatVector.fromArray(SPECIES, init, io + ldi + 3 * L);
        FloatVector c20 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi);
        FloatVector c21 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi + L);
        FloatVector c22 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi + 2 * L);
        FloatVector c23 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi + 3 * L);
        FloatVector c30 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi);
        FloatVector c31 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi + L);
        FloatVector c32 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi + 2 * L);
        FloatVector c33 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi + 3 * L);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + 3 * L);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + R * k]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            c02 = x.fma(b2, c02);
            c03 = x.fma(b3, c03);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            c12 = x.fma(b2, c12);
            c13 = x.fma(b3, c13);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            c22 = x.fma(b2, c22);
            c23 = x.fma(b3, c23);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 3]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            c32 = x.fma(b2, c32);
            c33 = x.fma(b3, c33);
        }
        FloatVector z = FloatVector.broadcast(SPECIES, floor);
        c00.max(z).intoArray(c, q);
        c01.max(z).intoArray(c, q + L);
        c02.max(z).intoArray(c, q + 2 * L);
        c03.max(z).intoArray(c, q + 3 * L);
        c10.max(z).intoArray(c, q + ldc);
        c11.max(z).intoArray(c, q + ldc + L);
        c12.max(z).intoArray(c, q + ldc + 2 * L);
        c13.max(z).intoArray(c, q + ldc + 3 * L);
        c20.max(z).intoArray(c, q + 2 * ldc);
        c21.max(z).intoArray(c, q + 2 * ldc + L);
        c22.max(z).intoArray(c, q + 2 * ldc + 2 * L);
        c23.max(z).intoArray(c, q + 2 * ldc + 3 * L);
        c30.max(z).intoArray(c, q + 3 * ldc);
        c31.max(z).intoArray(c, q + 3 * ldc + L);
        c32.max(z).intoArray(c, q + 3 * ldc + 2 * L);
        c33.max(z).intoArray(c, q + 3 * ldc + 3 * L);
    }

    private static void multiply4x2(
            float[] a,
            int p,
            float[] b,
            int s,
            int depth,
            float[] init,
            int io,
            int ldi,
            float floor,
            float[] c,
            int q,
            int ldc) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, init, io);
        FloatVector c01 = FloatVector.fromArray(SPECIES, init, io + L);
        FloatVector c10 = FloatVector.fromArray(SPECIES, init, io + ldi);
        FloatVector c11 = FloatVector.fromArray(SPECIES, init, io + ldi + L);
        FloatVector c20 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi);
        FloatVector c21 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi + L);
        FloatVector c30 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi);
        FloatVector c31 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi + L);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + L);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + R * k]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 3]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
        }
        FloatVector z = FloatVector.broadcast(SPECIES, floor);
        c00.max(z).intoArray(c, q);
        c01.max(z).intoArray(c, q + L);
        c10.max(z).intoArray(c, q + ldc);
        c11.max(z).intoArray(c, q + ldc + L);
        c20.max(z).intoArray(c, q + 2 * ldc);
        c21.max(z).intoArray(c, q + 2 * ldc + L);
        c30.max(z).intoArray(c, q + 3 * ldc);
        c31.max(z).intoArray(c, q + 3 * ldc + L);
    }

    private static void multiply4x1(
            float[] a,
            int p,
            float[] b,
            int s,
            int depth,
            float[] init,
            int io,
            int ldi,
            float floor,
            float[] c,
            int q,
            int ldc) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, init, io);
        FloatVector c10 = FloatVector.fromArray(SPECIES, init, io + ldi);
        FloatVector c20 = FloatVector.fromArray(SPECIES, init, io + 2 * ldi);
        FloatVector c30 = FloatVector.fromArray(SPECIES, init, io + 3 * ldi);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, s + L * k);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + R * k]);
            c00 = x.fma(b0, c00);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 1]);
            c10 = x.fma(b0, c10);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 2]);
            c20 = x.fma(b0, c20);
            x = FloatVector.broadcast(SPECIES, a[p + R * k + 3]);
            c30 = x.fma(b0, c30);
        }
        FloatVector z = FloatVector.broadcast(SPECIES, floor);
        c00.max(z).intoArray(c, q);
        c10.max(z).intoArray(c, q + ldc);
        c20.max(z).intoArray(c, q + 2 * ldc);
        c30.max(z).intoArray(c, q + 3 * ldc);
    }
}
