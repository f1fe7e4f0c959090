package io.github.mnistlab.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on the Vector API.
 *
 * <p>Rules that keep it fast on C2: one straight loop for each kernel, accumulators in local variables that merge only at
 * that loop's head (a vector that merges anywhere else is boxed), no lambda, no helper that returns a vector. Hence the
 * repetition, here and in the classes it calls: the same loop for blocks of eight, six, four, two and one vectors.
 */
final class VectorKernels implements Kernels {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > Matrix.PADDING
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    /** With 32 registers of 512 bits a block of 4 × 4 vectors fits; with 16 registers 4 × 2 does. */
    private static final boolean WIDE_BLOCKS = L == 16;
    /** A matrix of at most so many floats is multiplied where it lies: it stays in the second-level cache. */
    private static final int IN_PLACE = 1 << 15;

    private final PackedProduct blocks = new PackedProduct();
    private final VectorSparseProduct sparse = new VectorSparseProduct();

    /** Whether this processor's vectors are wide enough to be worth it. */
    static boolean usable() {
        return L >= 4;
    }

    @Override
    public String name() {
        return "vector-" + SPECIES.vectorBitSize();
    }

    @Override
    public void multiply(Matrix a, Matrix b, int depth, Matrix init, float floor, Matrix c, int from, int to) {
        if ((long) depth * b.padded > IN_PLACE) {
            blocks.multiply(a, b, depth, init, floor, c, from, to);
            return;
        }
        for (int r = from; r < to; r += ROWS) {
            multiplyRows(a.data, a.at(r), a.stride, 1, b, depth, init, floor, c, c.at(r), 0, c.padded);
        }
    }

    @Override
    public void multiplyByTransposed(Matrix a, Matrix b, int depth, Matrix zero, Matrix c, int from, int to) {
        blocks.multiplyByTransposed(a, b, depth, zero, c, from, to);
    }

    @Override
    public void multiplyTransposed(
            Matrix a, int from, int to, Matrix b, int depth, Matrix zero, Matrix c, int left, int right) {
        if ((long) depth * b.padded > IN_PLACE) {
            blocks.multiplyTransposed(a, from, to, b, depth, zero, c, left, right);
            return;
        }
        for (int k = from; k < to; k += ROWS) {
            multiplyRows(
                    a.data,
                    a.at(0) + k,
                    1,
                    a.stride,
                    b,
                    depth,
                    zero,
                    Float.NEGATIVE_INFINITY,
                    c,
                    c.at(k - from) - left,
                    left,
                    right);
        }
    }

    /** Four rows of c, columns from {@code left}; a's rows are {@code row} floats apart, its terms {@code term} floats. */
    private static void multiplyRows(
            float[] a,
            int p,
            int row,
            int term,
            Matrix b,
            int depth,
            Matrix init,
            float floor,
            Matrix c,
            int q,
            int left,
            int right) {
        int s = b.stride;
        int j = left;
        if (WIDE_BLOCKS) {
            for (; j + 4 * L <= right; j += 4 * L) {
                multiply4x4(
                        a,
                        p,
                        row,
                        term,
                        b.data,
                        b.at(0) + j,
                        s,
                        depth,
                        init.data,
                        init.at(0) + j,
                        floor,
                        c.data,
                        q + j,
                        c.stride);
            }
        }
        for (; j + 2 * L <= right; j += 2 * L) {
            multiply4x2(
                    a,
                    p,
                    row,
                    term,
                    b.data,
                    b.at(0) + j,
                    s,
                    depth,
                    init.data,
                    init.at(0) + j,
                    floor,
                    c.data,
                    q + j,
                    c.stride);
        }
        for (; j < right; j += L) {
            multiply4x1(
                    a,
                    p,
                    row,
                    term,
                    b.data,
                    b.at(0) + j,
                    s,
                    depth,
                    init.data,
                    init.at(0) + j,
                    floor,
                    c.data,
                    q + j,
                    c.stride);
        }
    }

    private static void multiply4x4(
            float[] a,
            int p,
            int row,
            int term,
            float[] b,
            int r,
            int ldb,
            int depth,
            float[] init,
            int io,
            float floor,
            float[] c,
            int q,
            int ldc) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, init, io);
        FloatVector c01 = FloatVector.fromArray(SPECIES, init, io + L);
        FloatVector c02 = FloatVector.fromArray(SPECIES, init, io + 2 * L);
        FloatVector c03 = FloatVector.fromArray(SPECIES, init, io + 3 * L);
        FloatVector c10 = c00, c11 = c01, c12 = c02, c13 = c03;
        FloatVector c20 = c00, c21 = c01, c22 = c02, c23 = c03;
        FloatVector c30 = c00, c31 = c01, c32 = c02, c33 = c03;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, r);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, r + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, r + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, b, r + 3 * L);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            c02 = x.fma(b2, c02);
            c03 = x.fma(b3, c03);
            x = FloatVector.broadcast(SPECIES, a[p + row]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            c12 = x.fma(b2, c12);
            c13 = x.fma(b3, c13);
            x = FloatVector.broadcast(SPECIES, a[p + 2 * row]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            c22 = x.fma(b2, c22);
            c23 = x.fma(b3, c23);
            x = FloatVector.broadcast(SPECIES, a[p + 3 * row]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            c32 = x.fma(b2, c32);
            c33 = x.fma(b3, c33);
            p += term;
            r += ldb;
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
            int row,
            int term,
            float[] b,
            int r,
            int ldb,
            int depth,
            float[] init,
            int io,
            float floor,
            float[] c,
            int q,
            int ldc) {
        FloatVector c00 = FloatVector.fromArray(SPECIES, init, io);
        FloatVector c01 = FloatVector.fromArray(SPECIES, init, io + L);
        FloatVector c10 = c00, c11 = c01;
        FloatVector c20 = c00, c21 = c01;
        FloatVector c30 = c00, c31 = c01;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, r);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, r + L);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(SPECIES, a[p + row]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(SPECIES, a[p + 2 * row]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(SPECIES, a[p + 3 * row]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            p += term;
            r += ldb;
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
            int row,
            int term,
            float[] b,
            int r,
            int ldb,
            int depth,
            float[] init,
            int io,
            float floor,
            float[] c,
            int q,
            int ldc) {
        FloatVector c0 = FloatVector.fromArray(SPECIES, init, io);
        FloatVector c1 = c0, c2 = c0, c3 = c0;
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, r);
            c0 = FloatVector.broadcast(SPECIES, a[p]).fma(b0, c0);
            c1 = FloatVector.broadcast(SPECIES, a[p + row]).fma(b0, c1);
            c2 = FloatVector.broadcast(SPECIES, a[p + 2 * row]).fma(b0, c2);
            c3 = FloatVector.broadcast(SPECIES, a[p + 3 * row]).fma(b0, c3);
            p += term;
            r += ldb;
        }
        FloatVector z = FloatVector.broadcast(SPECIES, floor);
        c0.max(z).intoArray(c, q);
        c1.max(z).intoArray(c, q + ldc);
        c2.max(z).intoArray(c, q + 2 * ldc);
        c3.max(z).intoArray(c, q + 3 * ldc);
    }

    @Override
    public boolean prefersInputs() {
        return WIDE_BLOCKS;
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
        sparse.byRows(rows, first, count, limit, tile, table, m, init, out, left, right);
    }

    @Override
    public void addSparse(
            SparseRows inputs, int pairs, int limit, float[] table, Matrix m, Matrix out, int left, int right) {
        VectorSparseProduct.byInputs(inputs, pairs, limit, table, m, out, left, right);
    }

    @Override
    public void sumSparse(
            SparseRows inputs,
            int first,
            int pairs,
            float[] table,
            Matrix delta,
            Matrix init,
            Matrix out,
            int left,
            int right) {
        VectorSparseGradient.sum(inputs, first, pairs, table, delta, init, out, left, right);
    }

    @Override
    public void rectify(Matrix m, int from, int to, int left, int right) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int r = from; r < to; r++) {
            int p = m.at(r);
            for (int j = p + left; j < p + right; j += L) {
                FloatVector.fromArray(SPECIES, m.data, j).max(zero).intoArray(m.data, j);
            }
        }
    }

    @Override
    public void rectifyGradient(Matrix delta, Matrix activations, int from, int to) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int r = from; r < to; r++) {
            int d = delta.at(r);
            int a = activations.at(r);
            for (int j = 0; j < delta.padded; j += L) {
                FloatVector active = FloatVector.fromArray(SPECIES, activations.data, a + j);
                zero.blend(FloatVector.fromArray(SPECIES, delta.data, d + j), active.compare(VectorOperators.GT, zero))
                        .intoArray(delta.data, d + j);
            }
        }
    }

    @Override
    public void sumRows(Matrix m, int count, Matrix sum, int left, int right) {
        for (int j = left; j < right; j += L) {
            FloatVector s = FloatVector.zero(SPECIES);
            int p = m.at(0) + j;
            for (int r = 0; r < count; r++) {
                s = s.add(FloatVector.fromArray(SPECIES, m.data, p));
                p += m.stride;
            }
            s.intoArray(sum.data, sum.at(0) + j);
        }
    }

    @Override
    public void update(
            Matrix gradient,
            int at,
            Matrix velocity,
            Matrix weights,
            int first,
            int count,
            int left,
            int right,
            float rate,
            Update rule) {
        for (int r = 0; r < count; r++) {
            int g = gradient.at(r) + at - left;
            int v = velocity.at(first + r);
            int w = weights.at(first + r);
            if (rule.nesterov()) {
                nesterov(gradient.data, g, velocity.data, v, weights.data, w, left, right, rate, rule);
            } else {
                descend(gradient.data, g, velocity.data, v, weights.data, w, left, right, rate, rule);
            }
        }
    }

    @Override
    public void updateAndSum(
            Matrix gradient,
            int at,
            Matrix velocity,
            Matrix weights,
            int first,
            int count,
            int left,
            int right,
            float rate,
            Update rule,
            Matrix sums) {
        for (int r = 0; r < count; r++) {
            int g = gradient.at(r) + at - left;
            int v = velocity.at(first + r);
            int w = weights.at(first + r);
            if (rule.nesterov()) {
                nesterov(gradient.data, g, velocity.data, v, weights.data, w, left, right, rate, rule);
                add(weights.data, w, sums.data, sums.at(0), left, right);
            } else {
                descendAndSum(
                        gradient.data,
                        g,
                        velocity.data,
                        v,
                        weights.data,
                        w,
                        sums.data,
                        sums.at(0),
                        left,
                        right,
                        rate,
                        rule);
            }
        }
    }

    private static void descend(
            float[] gradient,
            int g,
            float[] velocity,
            int v,
            float[] weights,
            int w,
            int left,
            int right,
            float rate,
            Update rule) {
        FloatVector momentum = FloatVector.broadcast(SPECIES, rule.momentum());
        FloatVector decay = FloatVector.broadcast(SPECIES, rule.decay());
        FloatVector down = FloatVector.broadcast(SPECIES, -rate);
        FloatVector grain = FloatVector.broadcast(SPECIES, Update.GRAIN);
        for (int j = left; j < right; j += L) {
            FloatVector old = FloatVector.fromArray(SPECIES, weights, w + j);
            FloatVector decayed = decay.fma(old, FloatVector.fromArray(SPECIES, gradient, g + j));
            FloatVector raw = momentum.fma(FloatVector.fromArray(SPECIES, velocity, v + j), decayed);
            FloatVector speed = raw.add(grain).sub(grain);
            speed.intoArray(velocity, v + j);
            down.fma(speed, old).intoArray(weights, w + j);
        }
    }

    private static void descendAndSum(
            float[] gradient,
            int g,
            float[] velocity,
            int v,
            float[] weights,
            int w,
            float[] sums,
            int s,
            int left,
            int right,
            float rate,
            Update rule) {
        FloatVector momentum = FloatVector.broadcast(SPECIES, rule.momentum());
        FloatVector decay = FloatVector.broadcast(SPECIES, rule.decay());
        FloatVector down = FloatVector.broadcast(SPECIES, -rate);
        FloatVector grain = FloatVector.broadcast(SPECIES, Update.GRAIN);
        for (int j = left; j < right; j += L) {
            FloatVector old = FloatVector.fromArray(SPECIES, weights, w + j);
            FloatVector decayed = decay.fma(old, FloatVector.fromArray(SPECIES, gradient, g + j));
            FloatVector raw = momentum.fma(FloatVector.fromArray(SPECIES, velocity, v + j), decayed);
            FloatVector speed = raw.add(grain).sub(grain);
            speed.intoArray(velocity, v + j);
            FloatVector fresh = down.fma(speed, old);
            fresh.intoArray(weights, w + j);
            FloatVector.fromArray(SPECIES, sums, s + j).add(fresh).intoArray(sums, s + j);
        }
    }

    private static void nesterov(
            float[] gradient,
            int g,
            float[] velocity,
            int v,
            float[] weights,
            int w,
            int left,
            int right,
            float rate,
            Update rule) {
        FloatVector momentum = FloatVector.broadcast(SPECIES, rule.momentum());
        FloatVector decay = FloatVector.broadcast(SPECIES, rule.decay());
        FloatVector down = FloatVector.broadcast(SPECIES, -rate);
        FloatVector grain = FloatVector.broadcast(SPECIES, Update.GRAIN);
        for (int j = left; j < right; j += L) {
            FloatVector old = FloatVector.fromArray(SPECIES, weights, w + j);
            FloatVector decayed = decay.fma(old, FloatVector.fromArray(SPECIES, gradient, g + j));
            FloatVector raw = momentum.fma(FloatVector.fromArray(SPECIES, velocity, v + j), decayed);
            FloatVector speed = raw.add(grain).sub(grain);
            speed.intoArray(velocity, v + j);
            down.fma(momentum.fma(speed, decayed), old).intoArray(weights, w + j);
        }
    }

    private static void add(float[] m, int p, float[] sums, int s, int left, int right) {
        for (int j = left; j < right; j += L) {
            FloatVector.fromArray(SPECIES, sums, s + j)
                    .add(FloatVector.fromArray(SPECIES, m, p + j))
                    .intoArray(sums, s + j);
        }
    }
}
