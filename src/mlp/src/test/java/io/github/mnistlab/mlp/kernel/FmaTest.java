package io.github.mnistlab.mlp.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way by doubles beside {@link Math#fma}: the processor's instruction or, where it has none, the definition in big decimals. */
class FmaTest {
    private static final int CASES = 250_000;
    private static final int SIGN = 0x80000000;
    private static final int FRACTION = 0x7fffff;
    private static final int BIAS = 127;

    /** Ways to draw three operands. */
    enum Operands {
        ANY(false, random -> new float[] {bits(random.nextInt()), bits(random.nextInt()), bits(random.nextInt())}),
        LIKE_WEIGHTS(false, random -> new float[] {unit(random), unit(random), 2 * unit(random)}),
        NEAR_THE_PRODUCTS_BITS(false, random -> nearTheProduct(random, FRACTION)),
        FEW_BITS(true, random -> nearTheProduct(random, FRACTION << random.nextInt(24))),
        CANCELLING(false, FmaTest::cancelling),
        ALMOST_HALFWAY(true, random -> almostHalfway(random, of(random, 1 + random.nextInt(254), FRACTION))),
        ALMOST_HALFWAY_SUBNORMAL(true, random -> almostHalfway(random, of(random, 0, FRACTION))),
        BESIDE_HALFWAY_SUBNORMAL(true, FmaTest::besideHalfway),
        ALMOST_OVERFLOWING(
                true, random -> almostHalfway(random, random.nextBoolean() ? Float.MAX_VALUE : -Float.MAX_VALUE));

        private final boolean roundsTwice;

        @SuppressWarnings("ImmutableEnumChecker") // it is
        private final Function<SplittableRandom, float[]> draw;

        Operands(boolean roundsTwice, Function<SplittableRandom, float[]> draw) {
            this.roundsTwice = roundsTwice;
            this.draw = draw;
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_round_once_when_operands_are_hard(Operands operands) {
        SplittableRandom random = new SplittableRandom(1);
        int roundedTwice = 0;
        for (int i = 0; i < CASES; i++) {
            float[] x = operands.draw.apply(random);
            check(x[0], x[1], x[2]);
            float plain = (float) ((double) x[0] * x[1] + x[2]);
            roundedTwice += Float.compare(plain, Math.fma(x[0], x[1], x[2])) == 0 ? 0 : 1;
        }
        if (operands.roundsTwice) {
            assertThat(roundedTwice).as("cases that are hard indeed").isPositive();
        }
    }

    @Test
    void should_keep_infinities_nan_and_signs_of_zero_when_operands_are_special() {
        float[] special = {
            0f,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Math.nextDown(Float.MIN_NORMAL),
            0x1p-75f,
            Math.nextDown(1f),
            1f,
            Math.nextUp(1f),
            0x1p64f,
            Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NaN
        };
        for (float a : special) {
            for (float b : special) {
                for (float c : special) {
                    check(a, b, c);
                    check(-a, b, c);
                    check(a, b, -c);
                    check(-a, b, -c);
                }
            }
        }
    }

    private static void check(float a, float b, float c) {
        float exact = Math.fma(a, b, c);
        // An assertion for each would take long.
        if (Float.compare(Fma.inDoubles(a, b, c), exact) != 0 || Float.compare(Fma.fma(a, b, c), exact) != 0) {
            assertThat(new float[] {Fma.inDoubles(a, b, c), Fma.fma(a, b, c)})
                    .as("%a · %a + %a", a, b, c)
                    .containsExactly(exact, exact);
        }
    }

    private static float bits(int bits) {
        return Float.intBitsToFloat(bits);
    }

    private static float unit(SplittableRandom random) {
        return (float) (random.nextDouble() * 2 - 1);
    }

    /** Any sign, this exponent (held in range), and those bits of the fraction that the mask leaves. */
    private static float of(SplittableRandom random, int biasedExponent, int mask) {
        int exponent = Math.max(0, Math.min(2 * BIAS, biasedExponent));
        return bits((random.nextInt() & (SIGN | (FRACTION & mask))) | (exponent << 23));
    }

    /** The addend's bits lie above, among or below those of the product. */
    private static float[] nearTheProduct(SplittableRandom random, int mask) {
        int a = random.nextInt(2 * BIAS);
        int b = random.nextInt(2 * BIAS);
        int c = a + b - BIAS + random.nextInt(120) - 60;
        return new float[] {of(random, a, mask), of(random, b, mask), of(random, c, mask)};
    }

    /** The product's high bits, or its neighbour's, are taken away. */
    private static float[] cancelling(SplittableRandom random) {
        float a = bits(random.nextInt());
        float b = bits(random.nextInt());
        int neighbour = random.nextInt(3) - 1;
        return new float[] {a, b, -bits(Float.floatToRawIntBits(a * b) + neighbour)};
    }

    /** A product of 2⁻¹⁵⁰ · (1 ± some 2⁻⁴⁷), and what takes up 24 bits or fewer: a last bit of the sum beside a half, and what is beyond it. */
    private static float[] besideHalfway(SplittableRandom random) {
        int y = random.nextInt(1 << random.nextInt(14));
        int scale = random.nextInt(20) - 10;
        float a = Math.scalb((float) ((1 << 24) - 2 * y), -98 + scale);
        float b = Math.scalb((float) ((1 << 23) + y), -99 - scale);
        float c = bits(random.nextInt() & (SIGN | FRACTION));
        return new float[] {random.nextBoolean() ? a : -a, b, c};
    }

    /** c ± half its last bit · (1 ± 2⁻ᵏ)(1 ± 2⁻ᵏ): what is beyond the half is lost in a double from k = 15 on. */
    private static float[] almostHalfway(SplittableRandom random, float c) {
        int half = Math.getExponent((double) Math.ulp(c)) - 1; // as a double: there it is not subnormal
        double little = Math.scalb(random.nextBoolean() ? 1.0 : -1.0, -1 - random.nextInt(23));
        int scale = half / 2 + random.nextInt(20) - 10;
        float a = (float) Math.scalb(1 + little, scale);
        float b = (float) Math.scalb(1 + (random.nextBoolean() ? little : -little), half - scale);
        return new float[] {random.nextBoolean() ? a : -a, b, c};
    }
}
