package io.github.mnistlab.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal ratios are equally long.
 *
 * @param ticks at least two, ascending, above 0
 */
record LogarithmicAxis(List<BigDecimal> ticks) implements Axis {
    private static final int[] MANTISSAS = {1, 2, 5};
    /** Ticks that a chart has room for; beyond, only powers of ten, and of these as many as do. */
    private static final int MOST = 8;

    /** From a tick at or below the lowest value to one at or above the highest; 0 &lt; lowest ≤ highest. */
    static LogarithmicAxis around(double lowest, double highest) {
        int from = (int) Math.floor(StrictMath.log10(lowest)) - 1;
        int to = (int) Math.ceil(StrictMath.log10(highest)) + 1;
        List<BigDecimal> ticks = between(from, to, MANTISSAS, lowest, highest);
        if (ticks.size() <= MOST) {
            return new LogarithmicAxis(ticks);
        }
        List<BigDecimal> powers = between(from, to, new int[] {1}, lowest, highest);
        int every = (powers.size() + MOST - 2) / (MOST - 1);
        var kept = new ArrayList<BigDecimal>();
        for (int i = 0; i < powers.size(); i += every) {
            kept.add(powers.get(i));
        }
        if ((powers.size() - 1) % every != 0) {
            kept.add(powers.get(powers.size() - 1));
        }
        return new LogarithmicAxis(kept);
    }

    private static List<BigDecimal> between(int from, int to, int[] mantissas, double lowest, double highest) {
        var all = new ArrayList<BigDecimal>();
        for (int exponent = from; exponent <= to; exponent++) {
            for (int mantissa : mantissas) {
                all.add(BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent));
            }
        }
        int first = 0;
        while (first + 2 < all.size() && all.get(first + 1).doubleValue() <= lowest) {
            first++;
        }
        int last = first + 1;
        while (last + 1 < all.size() && all.get(last).doubleValue() < highest) {
            last++;
        }
        return List.copyOf(all.subList(first, last + 1));
    }

    @Override
    public double share(double value) {
        double low = log(ticks.get(0).doubleValue());
        double high = log(ticks.get(ticks.size() - 1).doubleValue());
        return (log(value) - low) / (high - low);
    }

    private static double log(double value) {
        return StrictMath.log10(value);
    }
}
