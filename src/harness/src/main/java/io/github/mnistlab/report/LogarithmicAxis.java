package io.github.mnistlab.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis on which equal ratios are equally long. Its ends are round numbers: 1, 2 or 5 times a power of ten; its ticks are all
 * of these, or some powers of ten where those would be many.
 *
 * @param first place of the low end in the sequence … 0.5, 1 (place 0), 2, 5, 10 (place 3) …
 * @param last place of the high end, above the first
 */
record LogarithmicAxis(int first, int last) implements Axis {
    private static final int[] FACTORS = {1, 2, 5};
    /** Ticks that a chart has room for. */
    private static final int MOST = 8;

    /** From a round number at or below the lowest value to one at or above the highest; 0 &lt; lowest ≤ highest. */
    static LogarithmicAxis around(double lowest, double highest) {
        int first = FACTORS.length * (int) Math.floor(StrictMath.log10(lowest));
        while (value(first + 1).doubleValue() <= lowest * (1 + SLACK)) {
            first++;
        }
        int last = first + 1;
        while (value(last).doubleValue() < highest * (1 - SLACK)) {
            last++;
        }
        return new LogarithmicAxis(first, last);
    }

    @Override
    public double share(double value) {
        double low = log(first);
        return (StrictMath.log10(value) - low) / (log(last) - low);
    }

    @Override
    public List<BigDecimal> ticks() {
        int places = last - first + 1;
        int powers = (places + FACTORS.length - 1) / FACTORS.length;
        int every = places <= MOST ? 1 : FACTORS.length * ((powers + MOST - 1) / MOST);
        return IntStream.rangeClosed(first, last)
                .filter(place -> Math.floorMod(place, every) == 0)
                .mapToObj(LogarithmicAxis::value)
                .toList();
    }

    private static double log(int place) {
        return StrictMath.log10(value(place).doubleValue());
    }

    private static BigDecimal value(int place) {
        int factor = FACTORS[Math.floorMod(place, FACTORS.length)];
        return new BigDecimal(BigInteger.valueOf(factor), -Math.floorDiv(place, FACTORS.length));
    }
}
