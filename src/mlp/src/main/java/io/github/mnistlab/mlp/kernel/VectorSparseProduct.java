package io.github.mnistlab.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product of sparse rows and a matrix, on vectors, in the two orders that {@link Kernels} names; the bits are the same.
 *
 * <p>By rows the sums stay in registers and the matrix passes by, a tile of it at a time, so that it comes from the nearest cache. By inputs two rows of the
 * matrix stay in registers and the sums pass by: each weight is loaded once for a batch, which needs 32 registers to pay. As long as it is, because C2 wants
 * each loop written out (see {@link VectorKernels}).
 */
final class VectorSparseProduct {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int L = SPECIES.length();

    /** Rows up to so many floats apart are read where they lie: a tile of them is in few pages. */
    private static final int NEAR = 512;

    /** A tile of the matrix, where its rows are far apart. */
    private float[] packed = new float[0];

    void byRows(
            SparseRows lists,
            int first,
            int count,
            int limit,
            int tile,
            float[] table,
            Matrix m,
            Matrix init,
            Matrix out,
            int left,
            int right) {
        boolean pack = m.stride > NEAR && tile > 0;
        int j = left;
        for (; j + 8 * L <= right; j += 8 * L) {
            if (pack) {
                pack(m, 2 * (limit - tile), 2 * tile, j);
            }
            float[] data = pack ? packed : m.data;
            int ldm = pack ? 8 * L : m.stride;
            int top = pack ? -2 * (limit - tile) * ldm : m.at(0) + j;
            rows8(lists, first, count, limit, table, data, top, ldm, init, out, j);
        }
        for (; j + 6 * L <= right; j += 6 * L) {
            rows6(lists, first, count, limit, table, m.data, m.at(0) + j, m.stride, init, out, j);
        }
        for (; j + 4 * L <= right; j += 4 * L) {
            rows4(lists, first, count, limit, table, m.data, m.at(0) + j, m.stride, init, out, j);
        }
        for (; j + 2 * L <= right; j += 2 * L) {
            rows2(lists, first, count, limit, table, m.data, m.at(0) + j, m.stride, init, out, j);
        }
        for (; j + L <= right; j += L) {
            rows1(lists, first, count, limit, table, m.data, m.at(0) + j, m.stride, init, out, j);
        }
        System.arraycopy(lists.next, first, lists.begin, first, count);
    }

    private void pack(Matrix m, int first, int rows, int j) {
        if (packed.length < rows * 8 * L) {
            packed = new float[rows * 8 * L];
        }
        for (int k = 0; k < rows; k++) {
            System.arraycopy(m.data, m.at(first + k) + j, packed, k * 8 * L, 8 * L);
        }
    }

    static void byInputs(
            SparseRows lists, int count, int limit, float[] table, Matrix m, Matrix out, int left, int right) {
        int j = left;
        for (; j + 8 * L <= right; j += 8 * L) {
            add8(lists, count, limit, table, m, out, j);
        }
        for (; j + 6 * L <= right; j += 6 * L) {
            add6(lists, count, limit, table, m, out, j);
        }
        for (; j + 4 * L <= right; j += 4 * L) {
            add4(lists, count, limit, table, m, out, j);
        }
        for (; j + 2 * L <= right; j += 2 * L) {
            add2(lists, count, limit, table, m, out, j);
        }
        for (; j + L <= right; j += L) {
            add1(lists, count, limit, table, m, out, j);
        }
        System.arraycopy(lists.next, 0, lists.begin, 0, count);
    }

    private static void rows8(
            SparseRows lists,
            int first,
            int count,
            int limit,
            float[] table,
            float[] m,
            int top,
            int ldm,
            Matrix init,
            Matrix out,
            int j) {
        int[] entries = lists.entries;
        float[] from = init.data;
        float[] to = out.data;
        int io = init.at(init == out ? first : 0) + j;
        int step = init == out ? init.stride : 0;
        int q = out.at(first) + j;
        for (int r = first; r < first + count; r++) {
            FloatVector c0 = FloatVector.fromArray(SPECIES, from, io);
            FloatVector c1 = FloatVector.fromArray(SPECIES, from, io + L);
            FloatVector c2 = FloatVector.fromArray(SPECIES, from, io + 2 * L);
            FloatVector c3 = FloatVector.fromArray(SPECIES, from, io + 3 * L);
            FloatVector c4 = FloatVector.fromArray(SPECIES, from, io + 4 * L);
            FloatVector c5 = FloatVector.fromArray(SPECIES, from, io + 5 * L);
            FloatVector c6 = FloatVector.fromArray(SPECIES, from, io + 6 * L);
            FloatVector c7 = FloatVector.fromArray(SPECIES, from, io + 7 * L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + 2 * ldm * (u >>> 16);
                int s = p + ldm;
                c0 = y.fma(FloatVector.fromArray(SPECIES, m, s), x.fma(FloatVector.fromArray(SPECIES, m, p), c0));
                c1 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + L), x.fma(FloatVector.fromArray(SPECIES, m, p + L), c1));
                c2 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 2 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 2 * L), c2));
                c3 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 3 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 3 * L), c3));
                c4 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 4 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 4 * L), c4));
                c5 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 5 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 5 * L), c5));
                c6 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 6 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 6 * L), c6));
                c7 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 7 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 7 * L), c7));
            }
            lists.next[r] = e;
            c0.intoArray(to, q);
            c1.intoArray(to, q + L);
            c2.intoArray(to, q + 2 * L);
            c3.intoArray(to, q + 3 * L);
            c4.intoArray(to, q + 4 * L);
            c5.intoArray(to, q + 5 * L);
            c6.intoArray(to, q + 6 * L);
            c7.intoArray(to, q + 7 * L);
            io += step;
            q += out.stride;
        }
    }

    private static void rows6(
            SparseRows lists,
            int first,
            int count,
            int limit,
            float[] table,
            float[] m,
            int top,
            int ldm,
            Matrix init,
            Matrix out,
            int j) {
        int[] entries = lists.entries;
        float[] from = init.data;
        float[] to = out.data;
        int io = init.at(init == out ? first : 0) + j;
        int step = init == out ? init.stride : 0;
        int q = out.at(first) + j;
        for (int r = first; r < first + count; r++) {
            FloatVector c0 = FloatVector.fromArray(SPECIES, from, io);
            FloatVector c1 = FloatVector.fromArray(SPECIES, from, io + L);
            FloatVector c2 = FloatVector.fromArray(SPECIES, from, io + 2 * L);
            FloatVector c3 = FloatVector.fromArray(SPECIES, from, io + 3 * L);
            FloatVector c4 = FloatVector.fromArray(SPECIES, from, io + 4 * L);
            FloatVector c5 = FloatVector.fromArray(SPECIES, from, io + 5 * L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + 2 * ldm * (u >>> 16);
                int s = p + ldm;
                c0 = y.fma(FloatVector.fromArray(SPECIES, m, s), x.fma(FloatVector.fromArray(SPECIES, m, p), c0));
                c1 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + L), x.fma(FloatVector.fromArray(SPECIES, m, p + L), c1));
                c2 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 2 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 2 * L), c2));
                c3 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 3 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 3 * L), c3));
                c4 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 4 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 4 * L), c4));
                c5 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 5 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 5 * L), c5));
            }
            lists.next[r] = e;
            c0.intoArray(to, q);
            c1.intoArray(to, q + L);
            c2.intoArray(to, q + 2 * L);
            c3.intoArray(to, q + 3 * L);
            c4.intoArray(to, q + 4 * L);
            c5.intoArray(to, q + 5 * L);
            io += step;
            q += out.stride;
        }
    }

    private static void rows4(
            SparseRows lists,
            int first,
            int count,
            int limit,
            float[] table,
            float[] m,
            int top,
            int ldm,
            Matrix init,
            Matrix out,
            int j) {
        int[] entries = lists.entries;
        float[] from = init.data;
        float[] to = out.data;
        int io = init.at(init == out ? first : 0) + j;
        int step = init == out ? init.stride : 0;
        int q = out.at(first) + j;
        for (int r = first; r < first + count; r++) {
            FloatVector c0 = FloatVector.fromArray(SPECIES, from, io);
            FloatVector c1 = FloatVector.fromArray(SPECIES, from, io + L);
            FloatVector c2 = FloatVector.fromArray(SPECIES, from, io + 2 * L);
            FloatVector c3 = FloatVector.fromArray(SPECIES, from, io + 3 * L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + 2 * ldm * (u >>> 16);
                int s = p + ldm;
                c0 = y.fma(FloatVector.fromArray(SPECIES, m, s), x.fma(FloatVector.fromArray(SPECIES, m, p), c0));
                c1 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + L), x.fma(FloatVector.fromArray(SPECIES, m, p + L), c1));
                c2 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 2 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 2 * L), c2));
                c3 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + 3 * L),
                        x.fma(FloatVector.fromArray(SPECIES, m, p + 3 * L), c3));
            }
            lists.next[r] = e;
            c0.intoArray(to, q);
            c1.intoArray(to, q + L);
            c2.intoArray(to, q + 2 * L);
            c3.intoArray(to, q + 3 * L);
            io += step;
            q += out.stride;
        }
    }

    private static void rows2(
            SparseRows lists,
            int first,
            int count,
            int limit,
            float[] table,
            float[] m,
            int top,
            int ldm,
            Matrix init,
            Matrix out,
            int j) {
        int[] entries = lists.entries;
        float[] from = init.data;
        float[] to = out.data;
        int io = init.at(init == out ? first : 0) + j;
        int step = init == out ? init.stride : 0;
        int q = out.at(first) + j;
        for (int r = first; r < first + count; r++) {
            FloatVector c0 = FloatVector.fromArray(SPECIES, from, io);
            FloatVector c1 = FloatVector.fromArray(SPECIES, from, io + L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + 2 * ldm * (u >>> 16);
                int s = p + ldm;
                c0 = y.fma(FloatVector.fromArray(SPECIES, m, s), x.fma(FloatVector.fromArray(SPECIES, m, p), c0));
                c1 = y.fma(
                        FloatVector.fromArray(SPECIES, m, s + L), x.fma(FloatVector.fromArray(SPECIES, m, p + L), c1));
            }
            lists.next[r] = e;
            c0.intoArray(to, q);
            c1.intoArray(to, q + L);
            io += step;
            q += out.stride;
        }
    }

    private static void rows1(
            SparseRows lists,
            int first,
            int count,
            int limit,
            float[] table,
            float[] m,
            int top,
            int ldm,
            Matrix init,
            Matrix out,
            int j) {
        int[] entries = lists.entries;
        float[] from = init.data;
        float[] to = out.data;
        int io = init.at(init == out ? first : 0) + j;
        int step = init == out ? init.stride : 0;
        int q = out.at(first) + j;
        for (int r = first; r < first + count; r++) {
            FloatVector c0 = FloatVector.fromArray(SPECIES, from, io);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + 2 * ldm * (u >>> 16);
                int s = p + ldm;
                c0 = y.fma(FloatVector.fromArray(SPECIES, m, s), x.fma(FloatVector.fromArray(SPECIES, m, p), c0));
            }
            lists.next[r] = e;
            c0.intoArray(to, q);
            io += step;
            q += out.stride;
        }
    }

    private static void add8(SparseRows lists, int count, int limit, float[] table, Matrix m, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] w = m.data;
        float[] c = out.data;
        int p = m.at(0) + j;
        int s = m.at(1) + j;
        int top = out.at(0) + j;
        for (int r = 0; r < count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector a1 = FloatVector.fromArray(SPECIES, w, p + L);
            FloatVector a2 = FloatVector.fromArray(SPECIES, w, p + 2 * L);
            FloatVector a3 = FloatVector.fromArray(SPECIES, w, p + 3 * L);
            FloatVector a4 = FloatVector.fromArray(SPECIES, w, p + 4 * L);
            FloatVector a5 = FloatVector.fromArray(SPECIES, w, p + 5 * L);
            FloatVector a6 = FloatVector.fromArray(SPECIES, w, p + 6 * L);
            FloatVector a7 = FloatVector.fromArray(SPECIES, w, p + 7 * L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, w, s);
            FloatVector b1 = FloatVector.fromArray(SPECIES, w, s + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, w, s + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, w, s + 3 * L);
            FloatVector b4 = FloatVector.fromArray(SPECIES, w, s + 4 * L);
            FloatVector b5 = FloatVector.fromArray(SPECIES, w, s + 5 * L);
            FloatVector b6 = FloatVector.fromArray(SPECIES, w, s + 6 * L);
            FloatVector b7 = FloatVector.fromArray(SPECIES, w, s + 7 * L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int q = top + (u >>> 16) * out.stride;
                y.fma(b0, x.fma(a0, FloatVector.fromArray(SPECIES, c, q))).intoArray(c, q);
                y.fma(b1, x.fma(a1, FloatVector.fromArray(SPECIES, c, q + L))).intoArray(c, q + L);
                y.fma(b2, x.fma(a2, FloatVector.fromArray(SPECIES, c, q + 2 * L)))
                        .intoArray(c, q + 2 * L);
                y.fma(b3, x.fma(a3, FloatVector.fromArray(SPECIES, c, q + 3 * L)))
                        .intoArray(c, q + 3 * L);
                y.fma(b4, x.fma(a4, FloatVector.fromArray(SPECIES, c, q + 4 * L)))
                        .intoArray(c, q + 4 * L);
                y.fma(b5, x.fma(a5, FloatVector.fromArray(SPECIES, c, q + 5 * L)))
                        .intoArray(c, q + 5 * L);
                y.fma(b6, x.fma(a6, FloatVector.fromArray(SPECIES, c, q + 6 * L)))
                        .intoArray(c, q + 6 * L);
                y.fma(b7, x.fma(a7, FloatVector.fromArray(SPECIES, c, q + 7 * L)))
                        .intoArray(c, q + 7 * L);
            }
            lists.next[r] = e;
            p += 2 * m.stride;
            s += 2 * m.stride;
        }
    }

    private static void add6(SparseRows lists, int count, int limit, float[] table, Matrix m, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] w = m.data;
        float[] c = out.data;
        int p = m.at(0) + j;
        int s = m.at(1) + j;
        int top = out.at(0) + j;
        for (int r = 0; r < count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector a1 = FloatVector.fromArray(SPECIES, w, p + L);
            FloatVector a2 = FloatVector.fromArray(SPECIES, w, p + 2 * L);
            FloatVector a3 = FloatVector.fromArray(SPECIES, w, p + 3 * L);
            FloatVector a4 = FloatVector.fromArray(SPECIES, w, p + 4 * L);
            FloatVector a5 = FloatVector.fromArray(SPECIES, w, p + 5 * L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, w, s);
            FloatVector b1 = FloatVector.fromArray(SPECIES, w, s + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, w, s + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, w, s + 3 * L);
            FloatVector b4 = FloatVector.fromArray(SPECIES, w, s + 4 * L);
            FloatVector b5 = FloatVector.fromArray(SPECIES, w, s + 5 * L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int q = top + (u >>> 16) * out.stride;
                y.fma(b0, x.fma(a0, FloatVector.fromArray(SPECIES, c, q))).intoArray(c, q);
                y.fma(b1, x.fma(a1, FloatVector.fromArray(SPECIES, c, q + L))).intoArray(c, q + L);
                y.fma(b2, x.fma(a2, FloatVector.fromArray(SPECIES, c, q + 2 * L)))
                        .intoArray(c, q + 2 * L);
                y.fma(b3, x.fma(a3, FloatVector.fromArray(SPECIES, c, q + 3 * L)))
                        .intoArray(c, q + 3 * L);
                y.fma(b4, x.fma(a4, FloatVector.fromArray(SPECIES, c, q + 4 * L)))
                        .intoArray(c, q + 4 * L);
                y.fma(b5, x.fma(a5, FloatVector.fromArray(SPECIES, c, q + 5 * L)))
                        .intoArray(c, q + 5 * L);
            }
            lists.next[r] = e;
            p += 2 * m.stride;
            s += 2 * m.stride;
        }
    }

    private static void add4(SparseRows lists, int count, int limit, float[] table, Matrix m, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] w = m.data;
        float[] c = out.data;
        int p = m.at(0) + j;
        int s = m.at(1) + j;
        int top = out.at(0) + j;
        for (int r = 0; r < count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector a1 = FloatVector.fromArray(SPECIES, w, p + L);
            FloatVector a2 = FloatVector.fromArray(SPECIES, w, p + 2 * L);
            FloatVector a3 = FloatVector.fromArray(SPECIES, w, p + 3 * L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, w, s);
            FloatVector b1 = FloatVector.fromArray(SPECIES, w, s + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, w, s + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, w, s + 3 * L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int q = top + (u >>> 16) * out.stride;
                y.fma(b0, x.fma(a0, FloatVector.fromArray(SPECIES, c, q))).intoArray(c, q);
                y.fma(b1, x.fma(a1, FloatVector.fromArray(SPECIES, c, q + L))).intoArray(c, q + L);
                y.fma(b2, x.fma(a2, FloatVector.fromArray(SPECIES, c, q + 2 * L)))
                        .intoArray(c, q + 2 * L);
                y.fma(b3, x.fma(a3, FloatVector.fromArray(SPECIES, c, q + 3 * L)))
                        .intoArray(c, q + 3 * L);
            }
            lists.next[r] = e;
            p += 2 * m.stride;
            s += 2 * m.stride;
        }
    }

    private static void add2(SparseRows lists, int count, int limit, float[] table, Matrix m, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] w = m.data;
        float[] c = out.data;
        int p = m.at(0) + j;
        int s = m.at(1) + j;
        int top = out.at(0) + j;
        for (int r = 0; r < count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector a1 = FloatVector.fromArray(SPECIES, w, p + L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, w, s);
            FloatVector b1 = FloatVector.fromArray(SPECIES, w, s + L);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int q = top + (u >>> 16) * out.stride;
                y.fma(b0, x.fma(a0, FloatVector.fromArray(SPECIES, c, q))).intoArray(c, q);
                y.fma(b1, x.fma(a1, FloatVector.fromArray(SPECIES, c, q + L))).intoArray(c, q + L);
            }
            lists.next[r] = e;
            p += 2 * m.stride;
            s += 2 * m.stride;
        }
    }

    private static void add1(SparseRows lists, int count, int limit, float[] table, Matrix m, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] w = m.data;
        float[] c = out.data;
        int p = m.at(0) + j;
        int s = m.at(1) + j;
        int top = out.at(0) + j;
        for (int r = 0; r < count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector b0 = FloatVector.fromArray(SPECIES, w, s);
            int e = lists.begin[r];
            int end = lists.end[r];
            for (; e < end; e++) {
                int u = entries[e];
                if (u >>> 16 >= limit) {
                    break;
                }
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int q = top + (u >>> 16) * out.stride;
                y.fma(b0, x.fma(a0, FloatVector.fromArray(SPECIES, c, q))).intoArray(c, q);
            }
            lists.next[r] = e;
            p += 2 * m.stride;
            s += 2 * m.stride;
        }
    }
}
