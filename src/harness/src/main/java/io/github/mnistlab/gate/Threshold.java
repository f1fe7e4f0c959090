package io.github.mnistlab.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A decimal that a measured fraction is held against.
 *
 * <p>The two are compared exactly. For print, the threshold keeps all its decimals (at least {@value #LEAST_DECIMALS}) and
 * the measured value is rounded to as many, away from the threshold: the threshold lies on that grid, so the rounded
 * value is below, on or above it just as the exact one is.
 */
record Threshold(BigDecimal value) {
    private static final int LEAST_DECIMALS = 4;
    private static final int LEAST_DIGITS = 3;

    Threshold {
        value = value.setScale(
                Math.max(LEAST_DECIMALS, value.stripTrailingZeros().scale()));
    }

    boolean isAtMost(Fraction measured) {
        return measured.compareTo(value) >= 0;
    }

    boolean isAtLeast(Fraction measured) {
        return measured.compareTo(value) <= 0;
    }

    /** The measured value as it is printed beside this threshold. */
    BigDecimal printable(Fraction measured) {
        RoundingMode away = measured.compareTo(value) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return measured.round(value.scale(), away);
    }

    /**
     * A value of any size as it is printed beside this threshold: with three significant digits, or as many as the threshold
     * has, rounded away from it.
     */
    BigDecimal printable(BigDecimal measured) {
        RoundingMode away = measured.compareTo(value) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        int digits = Math.max(LEAST_DIGITS, value.stripTrailingZeros().precision());
        return measured.round(new MathContext(digits, away));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
