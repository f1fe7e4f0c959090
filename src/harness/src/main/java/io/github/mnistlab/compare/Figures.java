package io.github.mnistlab.compare;

import io.github.mnistlab.record.EvaluationRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them, the same in every locale. */
final class Figures {
    private static final int LEAST_ACCURACY_DECIMALS = 4;
    private static final int LEAST_P_DIGITS = 2;
    private static final int PLAIN_P_EXPONENT = -3;

    private Figures() {}

    /** With enough decimals for one image more or less to show. */
    static String accuracy(EvaluationRecord evaluation) {
        return fixed(evaluation.accuracy(), accuracyDecimals(evaluation));
    }

    static String interval(EvaluationRecord evaluation) {
        int decimals = accuracyDecimals(evaluation);
        return fixed(evaluation.interval().low(), decimals) + " to "
                + fixed(evaluation.interval().high(), decimals);
    }

    static String accuracyChange(OptionalDouble change, EvaluationRecord evaluation) {
        return change.isEmpty() ? "" : signed(change.getAsDouble(), accuracyDecimals(evaluation));
    }

    static String lossChange(OptionalDouble change) {
        return change.isEmpty() ? "" : signed(change.getAsDouble(), 4);
    }

    static String ratio(OptionalDouble ratio) {
        return ratio.isEmpty() ? "" : fixed(ratio.getAsDouble(), 2) + "x";
    }

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /**
     * A p-value with two significant digits, or as many more as it takes to show on which side of the level it is: `0.83`,
     * `0.0496`, `8.2e-6`.
     */
    static String p(BigDecimal p) {
        int side = p.compareTo(Verdict.SIGNIFICANCE_LEVEL);
        int digits = LEAST_P_DIGITS;
        BigDecimal rounded = p;
        do {
            rounded = p.round(new MathContext(digits++, RoundingMode.HALF_EVEN));
        } while (rounded.compareTo(Verdict.SIGNIFICANCE_LEVEL) != side);
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || exponent >= PLAIN_P_EXPONENT) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static String signed(double value, int decimals) {
        return String.format(Locale.ROOT, "%+." + decimals + "f", value);
    }

    private static int accuracyDecimals(EvaluationRecord evaluation) {
        return Math.max(
                LEAST_ACCURACY_DECIMALS,
                Integer.toString(evaluation.total() - 1).length());
    }
}
