package io.github.mnistlab.mlp.kernel;

import java.util.Arrays;

/**
 * The kernels as plain loops.
 *
 * <p>C2 vectorises a loop only if every array is indexed from 0 by the loop variable. So rows of the large matrices are
 * copied into small arrays of their own first; the copy costs less than it gains.
 */
final class ScalarKernels implements Kernels {
    /** Rows of a matrix that are turned at a time. */
    private static final int PANEL = 64;

    /** Their columns: the first of all of them, then the second … */
    private float[] turned = new float[0];

    private float[] sum = new float[0];
    private float[] first = new float[0];
    private float[] second = new float[0];
    private float[] third = new float[0];
    private float[] fourth = new float[0];

    @Override
    public String name() {
        return Fma.IN_HARDWARE ? "scalar" : "scalar-no-fma";
    }

    @Override
    public void multiply(Matrix a, Matrix b, int depth, Matrix init, float floor, Matrix c, int from, int to) {
        widen(c.padded);
        for (int r = from; r < to; r++) {
            multiplyRow(a.data, a.at(r), 1, b, depth, init, c.data, c.at(r), 0, c.padded);
            if (floor == 0f) {
                rectify(c, r, r + 1, 0, c.padded);
            }
        }
    }

    @Override
    public void multiplyByTransposed(Matrix a, Matrix b, int depth, Matrix zero, Matrix c, int from, int to) {
        int floats = Math.toIntExact(Memory.floats(depth, PANEL));
        if (turned.length < floats) {
            turned = new float[floats];
        }
        Matrix columns = new Matrix(turned, 0, depth, PANEL);
        for (int left = 0; left < c.padded; left += PANEL) {
            int n = Math.min(PANEL, c.padded - left);
            widen(n);
            turn(b, left, n, columns);
            for (int r = from; r < to; r++) {
                multiplyRow(a.data, a.at(r), 1, columns, depth, zero, c.data, c.at(r) + left, 0, n);
            }
        }
    }

    /** columns[j, k] = b[first + k, j]. */
    private static void turn(Matrix b, int first, int n, Matrix columns) {
        for (int j = 0; j < columns.rows; j++) {
            int q = columns.at(j);
            for (int k = 0; k < n; k++) {
                columns.data[q + k] = b.data[b.at(first + k) + j];
            }
        }
    }

    @Override
    public void multiplyTransposed(
            Matrix a, int from, int to, Matrix b, int depth, Matrix zero, Matrix c, int left, int right) {
        widen(right - left);
        for (int k = from; k < to; k++) {
            multiplyRow(a.data, a.at(0) + k, a.stride, b, depth, zero, c.data, c.at(k - from), left, right);
        }
    }

    private void multiplyRow(
            float[] a, int start, int step, Matrix b, int depth, Matrix init, float[] c, int q, int left, int right) {
        int n = right - left;
        System.arraycopy(init.data, init.at(0) + left, sum, 0, n);
        int k = 0;
        for (; k + 4 <= depth; k += 4) {
            int p = start + k * step;
            load(b.data, b.at(k) + left, b.at(k + 1) + left, b.at(k + 2) + left, b.at(k + 3) + left, n);
            addFour(a[p], a[p + step], a[p + 2 * step], a[p + 3 * step], n);
        }
        for (; k < depth; k++) {
            System.arraycopy(b.data, b.at(k) + left, first, 0, n);
            addOne(sum, first, a[start + k * step], n);
        }
        System.arraycopy(sum, 0, c, q, n);
    }

    @Override
    public boolean prefersInputs() {
        return false;
    }

    @Override
    public void multiplySparse(
            SparseRows rows,
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
        int n = right - left;
        widen(n);
        for (int r = first; r < first + count; r++) {
            System.arraycopy(init.data, init.at(init == out ? r : 0) + left, sum, 0, n);
            rows.begin[r] = addEntries(rows, r, limit, table, m, left, n);
            System.arraycopy(sum, 0, out.data, out.at(r) + left, n);
        }
    }

    private int addEntries(SparseRows rows, int row, int limit, float[] table, Matrix m, int left, int n) {
        int[] entries = rows.entries;
        int e = rows.begin[row];
        int end = rows.end[row];
        for (; e + 2 <= end && entries[e + 1] >>> 16 < limit; e += 2) {
            int u = entries[e];
            int v = entries[e + 1];
            int k = 2 * (u >>> 16);
            int l = 2 * (v >>> 16);
            load(m.data, m.at(k) + left, m.at(k + 1) + left, m.at(l) + left, m.at(l + 1) + left, n);
            addFour(table[u & 255], table[u >>> 8 & 255], table[v & 255], table[v >>> 8 & 255], n);
        }
        for (; e < end && entries[e] >>> 16 < limit; e++) {
            int u = entries[e];
            int k = 2 * (u >>> 16);
            System.arraycopy(m.data, m.at(k) + left, first, 0, n);
            System.arraycopy(m.data, m.at(k + 1) + left, second, 0, n);
            addOne(sum, first, table[u & 255], n);
            addOne(sum, second, table[u >>> 8 & 255], n);
        }
        return e;
    }

    @Override
    public void addSparse(
            SparseRows inputs, int pairs, int limit, float[] table, Matrix m, Matrix out, int left, int right) {
        int n = right - left;
        widen(n);
        for (int k = 0; k < pairs; k++) {
            System.arraycopy(m.data, m.at(2 * k) + left, first, 0, n);
            System.arraycopy(m.data, m.at(2 * k + 1) + left, second, 0, n);
            int e = inputs.begin[k];
            for (; e < inputs.end[k] && inputs.entries[e] >>> 16 < limit; e++) {
                int u = inputs.entries[e];
                int p = out.at(u >>> 16) + left;
                System.arraycopy(out.data, p, sum, 0, n);
                addOne(sum, first, table[u & 255], n);
                addOne(sum, second, table[u >>> 8 & 255], n);
                System.arraycopy(sum, 0, out.data, p, n);
            }
            inputs.begin[k] = e;
        }
    }

    @Override
    public void sumSparse(
            SparseRows inputs,
            int from,
            int pairs,
            float[] table,
            Matrix delta,
            Matrix init,
            Matrix out,
            int left,
            int right) {
        int n = right - left;
        widen(n);
        for (int r = 0; r < 2 * pairs; r++) {
            System.arraycopy(init.data, init.at(init == out ? r : 0) + left, sum, 0, n);
            addRows(inputs, from + r / 2, r % 2 * 8, table, delta, left, n);
            System.arraycopy(sum, 0, out.data, out.at(r) + left, n);
        }
    }

    /** Adds the rows that a list names, times the byte that is {@code shift} bits up in their entries. */
    private void addRows(SparseRows lists, int list, int shift, float[] table, Matrix m, int left, int n) {
        int[] entries = lists.entries;
        int e = lists.begin[list];
        int end = lists.end[list];
        for (; e + 4 <= end; e += 4) {
            int t = entries[e];
            int u = entries[e + 1];
            int v = entries[e + 2];
            int w = entries[e + 3];
            load(m.data, m.at(t >>> 16) + left, m.at(u >>> 16) + left, m.at(v >>> 16) + left, m.at(w >>> 16) + left, n);
            addFour(
                    table[t >>> shift & 255],
                    table[u >>> shift & 255],
                    table[v >>> shift & 255],
                    table[w >>> shift & 255],
                    n);
        }
        for (; e < end; e++) {
            System.arraycopy(m.data, m.at(entries[e] >>> 16) + left, first, 0, n);
            addOne(sum, first, table[entries[e] >>> shift & 255], n);
        }
    }

    private void load(float[] data, int p, int q, int r, int s, int n) {
        System.arraycopy(data, p, first, 0, n);
        System.arraycopy(data, q, second, 0, n);
        System.arraycopy(data, r, third, 0, n);
        System.arraycopy(data, s, fourth, 0, n);
    }

    private void addFour(float p, float q, float r, float s, int n) {
        addFour(sum, first, second, third, fourth, p, q, r, s, n);
    }

    private static void addFour(
            float[] sum, float[] a, float[] b, float[] c, float[] d, float p, float q, float r, float s, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Fma.fma(s, d[j], Fma.fma(r, c[j], Fma.fma(q, b[j], Fma.fma(p, a[j], sum[j]))));
        }
    }

    private static void addOne(float[] sum, float[] a, float p, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Fma.fma(p, a[j], sum[j]);
        }
    }

    @Override
    public void rectify(Matrix m, int from, int to, int left, int right) {
        float[] data = m.data;
        for (int r = from; r < to; r++) {
            for (int j = m.at(r) + left; j < m.at(r) + right; j++) {
                data[j] = Math.max(data[j], 0f);
            }
        }
    }

    @Override
    public void rectifyGradient(Matrix delta, Matrix activations, int from, int to) {
        for (int r = from; r < to; r++) {
            int d = delta.at(r);
            int a = activations.at(r);
            for (int j = 0; j < delta.padded; j++) {
                delta.data[d + j] = activations.data[a + j] > 0f ? delta.data[d + j] : 0f;
            }
        }
    }

    @Override
    public void sumRows(Matrix m, int count, Matrix sum, int left, int right) {
        Arrays.fill(sum.data, sum.at(0) + left, sum.at(0) + right, 0f);
        for (int r = 0; r < count; r++) {
            add(m, r, sum, left, right);
        }
    }

    private static void add(Matrix m, int row, Matrix sum, int left, int right) {
        int p = m.at(row);
        int s = sum.at(0);
        for (int j = left; j < right; j++) {
            sum.data[s + j] += m.data[p + j];
        }
    }

    @Override
    public void update(
            Matrix gradient,
            int at,
            Matrix velocity,
            Matrix weights,
            int row,
            int count,
            int left,
            int right,
            float rate,
            Update rule) {
        for (int r = 0; r < count; r++) {
            updateRow(gradient.data, gradient.at(r) + at, velocity, weights, row + r, left, right, rate, rule);
        }
    }

    @Override
    public void updateAndSum(
            Matrix gradient,
            int at,
            Matrix velocity,
            Matrix weights,
            int row,
            int count,
            int left,
            int right,
            float rate,
            Update rule,
            Matrix sums) {
        for (int r = 0; r < count; r++) {
            updateRow(gradient.data, gradient.at(r) + at, velocity, weights, row + r, left, right, rate, rule);
            add(weights, row + r, sums, left, right);
        }
    }

    private void updateRow(
            float[] gradient,
            int g,
            Matrix velocity,
            Matrix weights,
            int row,
            int left,
            int right,
            float rate,
            Update rule) {
        int n = right - left;
        widen(n);
        System.arraycopy(gradient, g, first, 0, n);
        System.arraycopy(velocity.data, velocity.at(row) + left, second, 0, n);
        System.arraycopy(weights.data, weights.at(row) + left, third, 0, n);
        if (rule.nesterov()) {
            nesterov(first, second, third, n, rate, rule.momentum(), rule.decay());
        } else {
            descend(first, second, third, n, rate, rule.momentum(), rule.decay());
        }
        System.arraycopy(second, 0, velocity.data, velocity.at(row) + left, n);
        System.arraycopy(third, 0, weights.data, weights.at(row) + left, n);
    }

    private static void descend(float[] g, float[] v, float[] w, int n, float rate, float momentum, float decay) {
        for (int j = 0; j < n; j++) {
            float speed = Fma.fma(momentum, v[j], Fma.fma(decay, w[j], g[j]));
            v[j] = speed + Update.GRAIN - Update.GRAIN;
            w[j] = Fma.fma(-rate, v[j], w[j]);
        }
    }

    private static void nesterov(float[] g, float[] v, float[] w, int n, float rate, float momentum, float decay) {
        for (int j = 0; j < n; j++) {
            float decayed = Fma.fma(decay, w[j], g[j]);
            float speed = Fma.fma(momentum, v[j], decayed);
            v[j] = speed + Update.GRAIN - Update.GRAIN;
            w[j] = Fma.fma(-rate, Fma.fma(momentum, v[j], decayed), w[j]);
        }
    }

    private void widen(int n) {
        if (sum.length < n) {
            sum = new float[n];
            first = new float[n];
            second = new float[n];
            third = new float[n];
            fourth = new float[n];
        }
    }
}
