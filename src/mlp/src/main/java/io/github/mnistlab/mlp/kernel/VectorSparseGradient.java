package io.github.mnistlab.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The gradient of weights behind sparse inputs, on vectors; written out for C2 as in {@link VectorKernels}. */
final class VectorSparseGradient {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int L = SPECIES.length();
    /** Two sums of so many vectors fit into the registers: 32 of them at 512 bits. */
    private static final boolean MANY_REGISTERS = L == 16;

    private VectorSparseGradient() {}

    static void sum(
            SparseRows lists,
            int first,
            int count,
            float[] table,
            Matrix delta,
            Matrix init,
            Matrix out,
            int left,
            int right) {
        int j = left;
        for (; MANY_REGISTERS && j + 8 * L <= right; j += 8 * L) {
            gradient8(lists, first, count, table, delta, init, out, j);
        }
        for (; j + 6 * L <= right; j += 6 * L) {
            gradient6(lists, first, count, table, delta, init, out, j);
        }
        for (; j + 4 * L <= right; j += 4 * L) {
            gradient4(lists, first, count, table, delta, init, out, j);
        }
        for (; j + 2 * L <= right; j += 2 * L) {
            gradient2(lists, first, count, table, delta, init, out, j);
        }
        for (; j + L <= right; j += L) {
            gradient1(lists, first, count, table, delta, init, out, j);
        }
    }

    private static void gradient8(
            SparseRows lists, int first, int count, float[] table, Matrix delta, Matrix init, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] d = delta.data;
        float[] from = init.data;
        float[] to = out.data;
        int top = delta.at(0) + j;
        int ia = init.at(0) + j;
        int ib = ia + (init == out ? init.stride : 0);
        int step = init == out ? 2 * init.stride : 0;
        int q = out.at(0) + j;
        int s = q + out.stride;
        for (int r = first; r < first + count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, from, ia);
            FloatVector a1 = FloatVector.fromArray(SPECIES, from, ia + L);
            FloatVector a2 = FloatVector.fromArray(SPECIES, from, ia + 2 * L);
            FloatVector a3 = FloatVector.fromArray(SPECIES, from, ia + 3 * L);
            FloatVector a4 = FloatVector.fromArray(SPECIES, from, ia + 4 * L);
            FloatVector a5 = FloatVector.fromArray(SPECIES, from, ia + 5 * L);
            FloatVector a6 = FloatVector.fromArray(SPECIES, from, ia + 6 * L);
            FloatVector a7 = FloatVector.fromArray(SPECIES, from, ia + 7 * L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, from, ib);
            FloatVector b1 = FloatVector.fromArray(SPECIES, from, ib + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, from, ib + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, from, ib + 3 * L);
            FloatVector b4 = FloatVector.fromArray(SPECIES, from, ib + 4 * L);
            FloatVector b5 = FloatVector.fromArray(SPECIES, from, ib + 5 * L);
            FloatVector b6 = FloatVector.fromArray(SPECIES, from, ib + 6 * L);
            FloatVector b7 = FloatVector.fromArray(SPECIES, from, ib + 7 * L);
            int end = lists.end[r];
            for (int e = lists.begin[r]; e < end; e++) {
                int u = entries[e];
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + (u >>> 16) * delta.stride;
                FloatVector d0 = FloatVector.fromArray(SPECIES, d, p);
                a0 = x.fma(d0, a0);
                b0 = y.fma(d0, b0);
                FloatVector d1 = FloatVector.fromArray(SPECIES, d, p + L);
                a1 = x.fma(d1, a1);
                b1 = y.fma(d1, b1);
                FloatVector d2 = FloatVector.fromArray(SPECIES, d, p + 2 * L);
                a2 = x.fma(d2, a2);
                b2 = y.fma(d2, b2);
                FloatVector d3 = FloatVector.fromArray(SPECIES, d, p + 3 * L);
                a3 = x.fma(d3, a3);
                b3 = y.fma(d3, b3);
                FloatVector d4 = FloatVector.fromArray(SPECIES, d, p + 4 * L);
                a4 = x.fma(d4, a4);
                b4 = y.fma(d4, b4);
                FloatVector d5 = FloatVector.fromArray(SPECIES, d, p + 5 * L);
                a5 = x.fma(d5, a5);
                b5 = y.fma(d5, b5);
                FloatVector d6 = FloatVector.fromArray(SPECIES, d, p + 6 * L);
                a6 = x.fma(d6, a6);
                b6 = y.fma(d6, b6);
                FloatVector d7 = FloatVector.fromArray(SPECIES, d, p + 7 * L);
                a7 = x.fma(d7, a7);
                b7 = y.fma(d7, b7);
            }
            a0.intoArray(to, q);
            a1.intoArray(to, q + L);
            a2.intoArray(to, q + 2 * L);
            a3.intoArray(to, q + 3 * L);
            a4.intoArray(to, q + 4 * L);
            a5.intoArray(to, q + 5 * L);
            a6.intoArray(to, q + 6 * L);
            a7.intoArray(to, q + 7 * L);
            b0.intoArray(to, s);
            b1.intoArray(to, s + L);
            b2.intoArray(to, s + 2 * L);
            b3.intoArray(to, s + 3 * L);
            b4.intoArray(to, s + 4 * L);
            b5.intoArray(to, s + 5 * L);
            b6.intoArray(to, s + 6 * L);
            b7.intoArray(to, s + 7 * L);
            ia += step;
            ib += step;
            q += 2 * out.stride;
            s += 2 * out.stride;
        }
    }

    private static void gradient6(
            SparseRows lists, int first, int count, float[] table, Matrix delta, Matrix init, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] d = delta.data;
        float[] from = init.data;
        float[] to = out.data;
        int top = delta.at(0) + j;
        int ia = init.at(0) + j;
        int ib = ia + (init == out ? init.stride : 0);
        int step = init == out ? 2 * init.stride : 0;
        int q = out.at(0) + j;
        int s = q + out.stride;
        for (int r = first; r < first + count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, from, ia);
            FloatVector a1 = FloatVector.fromArray(SPECIES, from, ia + L);
            FloatVector a2 = FloatVector.fromArray(SPECIES, from, ia + 2 * L);
            FloatVector a3 = FloatVector.fromArray(SPECIES, from, ia + 3 * L);
            FloatVector a4 = FloatVector.fromArray(SPECIES, from, ia + 4 * L);
            FloatVector a5 = FloatVector.fromArray(SPECIES, from, ia + 5 * L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, from, ib);
            FloatVector b1 = FloatVector.fromArray(SPECIES, from, ib + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, from, ib + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, from, ib + 3 * L);
            FloatVector b4 = FloatVector.fromArray(SPECIES, from, ib + 4 * L);
            FloatVector b5 = FloatVector.fromArray(SPECIES, from, ib + 5 * L);
            int end = lists.end[r];
            for (int e = lists.begin[r]; e < end; e++) {
                int u = entries[e];
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + (u >>> 16) * delta.stride;
                FloatVector d0 = FloatVector.fromArray(SPECIES, d, p);
                a0 = x.fma(d0, a0);
                b0 = y.fma(d0, b0);
                FloatVector d1 = FloatVector.fromArray(SPECIES, d, p + L);
                a1 = x.fma(d1, a1);
                b1 = y.fma(d1, b1);
                FloatVector d2 = FloatVector.fromArray(SPECIES, d, p + 2 * L);
                a2 = x.fma(d2, a2);
                b2 = y.fma(d2, b2);
                FloatVector d3 = FloatVector.fromArray(SPECIES, d, p + 3 * L);
                a3 = x.fma(d3, a3);
                b3 = y.fma(d3, b3);
                FloatVector d4 = FloatVector.fromArray(SPECIES, d, p + 4 * L);
                a4 = x.fma(d4, a4);
                b4 = y.fma(d4, b4);
                FloatVector d5 = FloatVector.fromArray(SPECIES, d, p + 5 * L);
                a5 = x.fma(d5, a5);
                b5 = y.fma(d5, b5);
            }
            a0.intoArray(to, q);
            a1.intoArray(to, q + L);
            a2.intoArray(to, q + 2 * L);
            a3.intoArray(to, q + 3 * L);
            a4.intoArray(to, q + 4 * L);
            a5.intoArray(to, q + 5 * L);
            b0.intoArray(to, s);
            b1.intoArray(to, s + L);
            b2.intoArray(to, s + 2 * L);
            b3.intoArray(to, s + 3 * L);
            b4.intoArray(to, s + 4 * L);
            b5.intoArray(to, s + 5 * L);
            ia += step;
            ib += step;
            q += 2 * out.stride;
            s += 2 * out.stride;
        }
    }

    private static void gradient4(
            SparseRows lists, int first, int count, float[] table, Matrix delta, Matrix init, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] d = delta.data;
        float[] from = init.data;
        float[] to = out.data;
        int top = delta.at(0) + j;
        int ia = init.at(0) + j;
        int ib = ia + (init == out ? init.stride : 0);
        int step = init == out ? 2 * init.stride : 0;
        int q = out.at(0) + j;
        int s = q + out.stride;
        for (int r = first; r < first + count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, from, ia);
            FloatVector a1 = FloatVector.fromArray(SPECIES, from, ia + L);
            FloatVector a2 = FloatVector.fromArray(SPECIES, from, ia + 2 * L);
            FloatVector a3 = FloatVector.fromArray(SPECIES, from, ia + 3 * L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, from, ib);
            FloatVector b1 = FloatVector.fromArray(SPECIES, from, ib + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, from, ib + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, from, ib + 3 * L);
            int end = lists.end[r];
            for (int e = lists.begin[r]; e < end; e++) {
                int u = entries[e];
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + (u >>> 16) * delta.stride;
                FloatVector d0 = FloatVector.fromArray(SPECIES, d, p);
                a0 = x.fma(d0, a0);
                b0 = y.fma(d0, b0);
                FloatVector d1 = FloatVector.fromArray(SPECIES, d, p + L);
                a1 = x.fma(d1, a1);
                b1 = y.fma(d1, b1);
                FloatVector d2 = FloatVector.fromArray(SPECIES, d, p + 2 * L);
                a2 = x.fma(d2, a2);
                b2 = y.fma(d2, b2);
                FloatVector d3 = FloatVector.fromArray(SPECIES, d, p + 3 * L);
                a3 = x.fma(d3, a3);
                b3 = y.fma(d3, b3);
            }
            a0.intoArray(to, q);
            a1.intoArray(to, q + L);
            a2.intoArray(to, q + 2 * L);
            a3.intoArray(to, q + 3 * L);
            b0.intoArray(to, s);
            b1.intoArray(to, s + L);
            b2.intoArray(to, s + 2 * L);
            b3.intoArray(to, s + 3 * L);
            ia += step;
            ib += step;
            q += 2 * out.stride;
            s += 2 * out.stride;
        }
    }

    private static void gradient2(
            SparseRows lists, int first, int count, float[] table, Matrix delta, Matrix init, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] d = delta.data;
        float[] from = init.data;
        float[] to = out.data;
        int top = delta.at(0) + j;
        int ia = init.at(0) + j;
        int ib = ia + (init == out ? init.stride : 0);
        int step = init == out ? 2 * init.stride : 0;
        int q = out.at(0) + j;
        int s = q + out.stride;
        for (int r = first; r < first + count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, from, ia);
            FloatVector a1 = FloatVector.fromArray(SPECIES, from, ia + L);
            FloatVector b0 = FloatVector.fromArray(SPECIES, from, ib);
            FloatVector b1 = FloatVector.fromArray(SPECIES, from, ib + L);
            int end = lists.end[r];
            for (int e = lists.begin[r]; e < end; e++) {
                int u = entries[e];
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + (u >>> 16) * delta.stride;
                FloatVector d0 = FloatVector.fromArray(SPECIES, d, p);
                a0 = x.fma(d0, a0);
                b0 = y.fma(d0, b0);
                FloatVector d1 = FloatVector.fromArray(SPECIES, d, p + L);
                a1 = x.fma(d1, a1);
                b1 = y.fma(d1, b1);
            }
            a0.intoArray(to, q);
            a1.intoArray(to, q + L);
            b0.intoArray(to, s);
            b1.intoArray(to, s + L);
            ia += step;
            ib += step;
            q += 2 * out.stride;
            s += 2 * out.stride;
        }
    }

    private static void gradient1(
            SparseRows lists, int first, int count, float[] table, Matrix delta, Matrix init, Matrix out, int j) {
        int[] entries = lists.entries;
        float[] d = delta.data;
        float[] from = init.data;
        float[] to = out.data;
        int top = delta.at(0) + j;
        int ia = init.at(0) + j;
        int ib = ia + (init == out ? init.stride : 0);
        int step = init == out ? 2 * init.stride : 0;
        int q = out.at(0) + j;
        int s = q + out.stride;
        for (int r = first; r < first + count; r++) {
            FloatVector a0 = FloatVector.fromArray(SPECIES, from, ia);
            FloatVector b0 = FloatVector.fromArray(SPECIES, from, ib);
            int end = lists.end[r];
            for (int e = lists.begin[r]; e < end; e++) {
                int u = entries[e];
                FloatVector x = FloatVector.broadcast(SPECIES, table[u & 255]);
                FloatVector y = FloatVector.broadcast(SPECIES, table[u >>> 8 & 255]);
                int p = top + (u >>> 16) * delta.stride;
                FloatVector d0 = FloatVector.fromArray(SPECIES, d, p);
                a0 = x.fma(d0, a0);
                b0 = y.fma(d0, b0);
            }
            a0.intoArray(to, q);
            b0.intoArray(to, s);
            ia += step;
            ib += step;
            q += 2 * out.stride;
            s += 2 * out.stride;
        }
    }
}
