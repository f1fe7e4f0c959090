package io.github.mnistlab.mlp.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of {@link PackedProduct}: so many rows times so many vectors, both factors read from front to back.
 *
 * <p>Terms of a are a power of two apart, also where there are six rows: C2 then checks the bounds once before the loop. Written out for C2 as in
 * {@link VectorKernels}.
 */
final class PackedBlocks {
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int L = SPECIES.length();
    /** Columns of a whole block: as many vectors as registers allow. */
    static final int BLOCK = L == 16 ? 4 * L : 2 * L;

    private PackedBlocks() {}

    static void multiply6x4(
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
        FloatVector c40 = FloatVector.fromArray(SPECIES, init, io + 4 * ldi);
        FloatVector c41 = FloatVector.fromArray(SPECIES, init, io + 4 * ldi + L);
        FloatVector c42 = FloatVector.fromArray(SPECIES, init, io + 4 * ldi + 2 * L);
        FloatVector c43 = FloatVector.fromArray(SPECIES, init, io + 4 * ldi + 3 * L);
        FloatVector c50 = FloatVector.fromArray(SPECIES, init, io + 5 * ldi);
        FloatVector c51 = FloatVector.fromArray(SPECIES, init, io + 5 * ldi + L);
        FloatVector c52 = FloatVector.fromArray(SPECIES, init, io + 5 * ldi + 2 * L);
        FloatVector c53 = FloatVector.fromArray(SPECIES, init, io + 5 * ldi + 3 * L);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + L);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + 2 * L);
            FloatVector b3 = FloatVector.fromArray(SPECIES, b, s + BLOCK * k + 3 * L);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + 8 * k]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            c02 = x.fma(b2, c02);
            c03 = x.fma(b3, c03);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            c12 = x.fma(b2, c12);
            c13 = x.fma(b3, c13);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            c22 = x.fma(b2, c22);
            c23 = x.fma(b3, c23);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 3]);
            c30 = x.fma(b0, c30);
            c31 = x.fma(b1, c31);
            c32 = x.fma(b2, c32);
            c33 = x.fma(b3, c33);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 4]);
            c40 = x.fma(b0, c40);
            c41 = x.fma(b1, c41);
            c42 = x.fma(b2, c42);
            c43 = x.fma(b3, c43);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 5]);
            c50 = x.fma(b0, c50);
            c51 = x.fma(b1, c51);
            c52 = x.fma(b2, c52);
            c53 = x.fma(b3, c53);
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
        c40.max(z).intoArray(c, q + 4 * ldc);
        c41.max(z).intoArray(c, q + 4 * ldc + L);
        c42.max(z).intoArray(c, q + 4 * ldc + 2 * L);
        c43.max(z).intoArray(c, q + 4 * ldc + 3 * L);
        c50.max(z).intoArray(c, q + 5 * ldc);
        c51.max(z).intoArray(c, q + 5 * ldc + L);
        c52.max(z).intoArray(c, q + 5 * ldc + 2 * L);
        c53.max(z).intoArray(c, q + 5 * ldc + 3 * L);
    }

    static void multiply6x1(
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
        FloatVector c40 = FloatVector.fromArray(SPECIES, init, io + 4 * ldi);
        FloatVector c50 = FloatVector.fromArray(SPECIES, init, io + 5 * ldi);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, s + L * k);
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + 8 * k]);
            c00 = x.fma(b0, c00);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 1]);
            c10 = x.fma(b0, c10);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 2]);
            c20 = x.fma(b0, c20);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 3]);
            c30 = x.fma(b0, c30);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 4]);
            c40 = x.fma(b0, c40);
            x = FloatVector.broadcast(SPECIES, a[p + 8 * k + 5]);
            c50 = x.fma(b0, c50);
        }
        FloatVector z = FloatVector.broadcast(SPECIES, floor);
        c00.max(z).intoArray(c, q);
        c10.max(z).intoArray(c, q + ldc);
        c20.max(z).intoArray(c, q + 2 * ldc);
        c30.max(z).intoArray(c, q + 3 * ldc);
        c40.max(z).intoArray(c, q + 4 * ldc);
        c50.max(z).intoArray(c, q + 5 * ldc);
    }

    static void multiply4x4(
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
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + 4 * k]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            c02 = x.fma(b2, c02);
            c03 = x.fma(b3, c03);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            c12 = x.fma(b2, c12);
            c13 = x.fma(b3, c13);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            c22 = x.fma(b2, c22);
            c23 = x.fma(b3, c23);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 3]);
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

    static void multiply4x2(
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
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + 4 * k]);
            c00 = x.fma(b0, c00);
            c01 = x.fma(b1, c01);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 1]);
            c10 = x.fma(b0, c10);
            c11 = x.fma(b1, c11);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 2]);
            c20 = x.fma(b0, c20);
            c21 = x.fma(b1, c21);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 3]);
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

    static void multiply4x1(
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
            FloatVector x = FloatVector.broadcast(SPECIES, a[p + 4 * k]);
            c00 = x.fma(b0, c00);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 1]);
            c10 = x.fma(b0, c10);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 2]);
            c20 = x.fma(b0, c20);
            x = FloatVector.broadcast(SPECIES, a[p + 4 * k + 3]);
            c30 = x.fma(b0, c30);
        }
        FloatVector z = FloatVector.broadcast(SPECIES, floor);
        c00.max(z).intoArray(c, q);
        c10.max(z).intoArray(c, q + ldc);
        c20.max(z).intoArray(c, q + 2 * ldc);
        c30.max(z).intoArray(c, q + 3 * ldc);
    }
}
