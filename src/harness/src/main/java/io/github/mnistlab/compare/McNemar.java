package io.github.mnistlab.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * McNemar's test of two classifiers on the same images (McNemar, "Note on the sampling error of the difference between
 * correlated proportions or percentages", Psychometrika 12, 1947), in its exact form.
 *
 * <p>Of the n images on which exactly one classifier is right, the number on which it is the first is binomial with
 * n trials and probability ½ if both are equally good. The exact form uses this distribution itself instead of the
 * chi-squared approximation, which needs many such images.
 */
final class McNemar {
    private static final MathContext SEVENTEEN_DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    private McNemar() {}

    /**
     * The two-sided p-value: min(1, 2 · Σ C(n, i) / 2ⁿ) over i from 0 to the smaller count, n being the sum of both.
     *
     * <p>The sum is exact; the result is rounded to 17 significant digits and never underflows.
     *
     * @param onlyFirstRight images on which only the first classifier is right, ≥ 0
     * @param onlySecondRight images on which only the second is right, ≥ 0
     * @return in (0, 1]
     */
    static BigDecimal exactP(int onlyFirstRight, int onlySecondRight) {
        if (onlyFirstRight < 0 || onlySecondRight < 0) {
            throw new IllegalArgumentException(
                    "counts must be ≥ 0, but are " + onlyFirstRight + " and " + onlySecondRight);
        }
        int trials = Math.addExact(onlyFirstRight, onlySecondRight);
        BigInteger tail = binomialCoefficientsUpTo(Math.min(onlyFirstRight, onlySecondRight), trials);
        BigDecimal p = new BigDecimal(tail.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(trials)), SEVENTEEN_DIGITS);
        return p.min(BigDecimal.ONE);
    }

    /** C(n, 0) + … + C(n, k). */
    private static BigInteger binomialCoefficientsUpTo(int k, int n) {
        BigInteger coefficient = BigInteger.ONE;
        BigInteger sum = coefficient;
        for (int i = 1; i <= k; i++) {
            coefficient = coefficient.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
            sum = sum.add(coefficient);
        }
        return sum;
    }
}
