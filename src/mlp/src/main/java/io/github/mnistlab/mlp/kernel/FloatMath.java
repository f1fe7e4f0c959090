package io.github.mnistlab.mlp.kernel;

/** Functions of one float that have the same bits everywhere, which {@code Math.exp} and {@code Math.tanh} do not promise. */
public final class FloatMath {
    private static final float LOG2_E = 1.442695f;
    /** 1.5 · 2²³: adding it rounds a float to an integer, which is then in the lowest bits. */
    private static final float ROUNDER = 0x1.8p23f;
    /** ln 2 in two parts; the first has so few bits that its products with the exponents are exact. */
    private static final float LN2_HIGH = 0x1.63p-1f;

    private static final float LN2_LOW = -2.1219444e-4f;

    private FloatMath() {}

    /**
     * eˣ, to about one unit in the last place; below −87 as at −87, above 88 as at 88, so that it is never zero or infinite.
     *
     * <p>x = k·ln 2 + r with |r| ≤ ln 2 / 2, a polynomial of degree 7 for eʳ (S. L. Moshier, Cephes, {@code expf}; its
     * coefficients are rounded to float here), times 2ᵏ by its exponent bits.
     */
    public static float exp(float x) {
        // not Math.min and max, which take longer for the sake of zeros and NaN
        float bounded = x < -87f ? -87f : x > 88f ? 88f : x;
        float shifted = Fma.fma(bounded, LOG2_E, ROUNDER);
        float k = shifted - ROUNDER;
        float r = Fma.fma(k, -LN2_LOW, Fma.fma(k, -LN2_HIGH, bounded));
        float p = 1.9875691e-4f;
        p = Fma.fma(p, r, 1.3981999e-3f);
        p = Fma.fma(p, r, 8.333452e-3f);
        p = Fma.fma(p, r, 4.1665796e-2f);
        p = Fma.fma(p, r, 0.16666666f);
        p = Fma.fma(p, r, 0.5f);
        p = Fma.fma(p * r, r, r) + 1f;
        return p * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + 0x3f800000);
    }

    /** 1 / (1 + e⁻ˣ). */
    public static float sigmoid(float x) {
        return 1f / (1f + exp(-x));
    }

    /** Hyperbolic tangent, to about 10⁻⁷ absolute. */
    public static float tanh(float x) {
        return 1f - 2f / (1f + exp(2f * x));
    }
}
