package io.github.mnistlab.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A straight axis with round ticks, the first and the last at its ends.
 *
 * @param first number of steps from zero to the first tick
 * @param steps number of steps from the first tick to the last, ≥ 1
 * @param step from tick to tick: 1, 2 or 5 times a power of ten
 */
record Axis(long first, int steps, double step) {
    private static final double SLACK = 1e-9;

    /** From zero to a tick at or above the highest value, in three to six steps. */
    static Axis fromZero(double highest) {
        double step = niceStep(highest / 3);
        return new Axis(0, Math.max(1, (int) Math.ceil(highest / step - SLACK)), step);
    }

    /** From a tick at or below the lowest value to one at or above the highest. */
    static Axis around(double lowest, double highest) {
        double step = niceStep(Math.max((highest - lowest) / 3, Math.abs(highest) * 1e-3));
        long first = (long) Math.floor(lowest / step + SLACK);
        long last = (long) Math.ceil(highest / step - SLACK);
        return new Axis(first, (int) Math.max(1, last - first), step);
    }

    /** The largest of 1, 2 or 5 times a power of ten that is not above; 1 for nothing. */
    static double niceStep(double most) {
        if (!(most > 1e-13)) {
            return 1;
        }
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(most)));
        return DoubleStream.of(5, 2, 1)
                .map(factor -> factor * power)
                .filter(candidate -> candidate <= most * (1 + SLACK))
                .findFirst()
                .orElse(power);
    }

    /** Where a value lies: 0 at the first tick, 1 at the last. */
    double share(double value) {
        return (value / step - first) / steps;
    }

    /** The values of the ticks. */
    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(first + i)))
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }
}
