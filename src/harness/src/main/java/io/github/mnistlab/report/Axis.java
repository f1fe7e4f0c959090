package io.github.mnistlab.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;

/** An axis with round ticks. */
sealed interface Axis permits StraightAxis, LogarithmicAxis {
    /** What rounding may cost a value at a tick. */
    double SLACK = 1e-9;

    /** Where a value lies: 0 at the low end, 1 at the high one. */
    double share(double value);

    /** The values of the ticks, ascending. */
    List<BigDecimal> ticks();

    /** From zero to a tick at or above the highest value, in three to six steps. */
    static StraightAxis fromZero(double highest) {
        double step = niceStep(highest / 3);
        return new StraightAxis(0, Math.max(1, (int) Math.ceil(highest / step - SLACK)), step);
    }

    /** From a tick at or below the lowest value to one at or above the highest. */
    static StraightAxis around(double lowest, double highest) {
        return around(lowest, highest, niceStep(Math.max((highest - lowest) / 3, Math.abs(highest) * 1e-3)));
    }

    /**
     * The same in fewer steps where they would be more, for a chart of little height.
     *
     * @param most steps, ≥ 2
     */
    static StraightAxis around(double lowest, double highest, int most) {
        StraightAxis axis = around(lowest, highest);
        while (axis.steps() > most) {
            axis = around(lowest, highest, niceStep(axis.step() * 2.5));
        }
        return axis;
    }

    private static StraightAxis around(double lowest, double highest, double step) {
        long first = (long) Math.floor(lowest / step + SLACK);
        long last = (long) Math.ceil(highest / step - SLACK);
        return new StraightAxis(first, (int) Math.max(1, last - first), step);
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
}
