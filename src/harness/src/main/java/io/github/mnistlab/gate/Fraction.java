package io.github.mnistlab.gate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number.
 *
 * @param numerator any
 * @param denominator &gt; 0
 */
record Fraction(BigInteger numerator, BigInteger denominator) {
    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be > 0, but is " + denominator);
        }
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Negative, zero or positive as this number is less than, equal to or greater than the decimal. */
    int compareTo(BigDecimal decimal) {
        return new BigDecimal(numerator).compareTo(decimal.multiply(new BigDecimal(denominator)));
    }

    BigDecimal round(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }
}
