package io.github.mnistlab.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A logarithmic axis with round ticks: 1, 2 and 5 times powers of ten, or powers of ten alone where those would be many.
 *
 * @param first place of the low end in the sequence … 0.5, 1 (place 0), 2, 5, 10 (place 3) …
 * @param last place of the high end, above the first
 */
record LogAxis(int first, int last) {
    private static final int[] FACTORS = {1, 2, 5};
    private static final int MOST_STEPS = 7;
    private static final double SLACK = 1e-9;

    /** From a round number at or below the lowest value, which is above 0, to one at or above the highest. */
    static LogAxis around(double lowest, double highest) {
        int first = 3 * (int) Math.floor(StrictMath.log10(lowest));
        while (value(first + 1).doubleValue() <= lowest * (1 + SLACK)) {
            first++;
        }
        int last = first + 1;
        while (value(last).doubleValue() < highest * (1 - SLACK)) {
            last++;
        }
        return new LogAxis(first, last);
    }

    /** Where a value lies: 0 at the low end, 1 at the high one. */
    double share(double value) {
        double low = log(first);
        return (StrictMath.log10(value) - low) / (log(last) - low);
    }

    /** The values of the ticks. */
    List<BigDecimal> ticks() {
        boolean few = last - first <= MOST_STEPS;
        return IntStream.rangeClosed(first, last)
                .filter(place -> few || Math.floorMod(place, 3) == 0)
                .mapToObj(LogAxis::value)
                .toList();
    }

    private static double log(int place) {
        return StrictMath.log10(value(place).doubleValue());
    }

    private static BigDecimal value(int place) {
        return new BigDecimal(BigInteger.valueOf(FACTORS[Math.floorMod(place, 3)]), -Math.floorDiv(place, 3));
    }
}
