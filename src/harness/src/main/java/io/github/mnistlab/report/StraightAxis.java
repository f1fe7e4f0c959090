package io.github.mnistlab.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A straight axis, with ticks at both ends.
 *
 * @param first number of steps from zero to the first tick
 * @param steps number of steps from the first tick to the last, ≥ 1
 * @param step from tick to tick: 1, 2 or 5 times a power of ten
 */
record StraightAxis(long first, int steps, double step) implements Axis {
    @Override
    public double share(double value) {
        return (value / step - first) / steps;
    }

    @Override
    public List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(first + i)))
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }
}
