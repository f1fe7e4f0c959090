package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accuracy with its interval on a line, beside what it is held against.
 *
 * @param marks the demanded minimum and the previous run, where there are any
 * @param description all of it in words
 */
record IntervalStrip(
        String low,
        String at,
        String high,
        String length,
        List<LineChart.Tick> ticks,
        List<Mark> marks,
        String description) {
    static final int WIDTH = 480;
    static final int HEIGHT = 92;
    static final int LEFT = 16;
    static final int RIGHT = WIDTH - 16;
    static final int LINE = 46;

    /**
     * Something to compare with.
     *
     * @param style `minimum` or `before`
     * @param anchor which end of the text is at x
     */
    record Mark(String x, String text, String style, String anchor) {}

    /** @param before the previous run's accuracy */
    static IntervalStrip of(RunRecord run, Optional<Double> before) {
        EvaluationRecord evaluation = run.evaluation();
        Optional<Double> minimum = run.spec().gate().minAccuracy().map(BigDecimal::doubleValue);
        double low = evaluation.interval().low();
        double high = evaluation.interval().high();
        double lowest = Math.min(low, Math.min(minimum.orElse(low), before.orElse(low)));
        double highest = Math.max(high, Math.max(minimum.orElse(high), before.orElse(high)));
        double margin = (highest - lowest) / 8;
        Axis axis = Axis.around(100 * Math.max(0, lowest - margin), 100 * Math.min(1, highest + margin));
        var marks = new ArrayList<Mark>();
        minimum.ifPresent(value -> marks.add(mark(axis, value, "demanded", "minimum")));
        before.ifPresent(value -> marks.add(mark(axis, value, "previous run", "before")));
        double length = axis.share(100 * high) - axis.share(100 * low);
        return new IntervalStrip(
                x(axis, low),
                x(axis, evaluation.accuracy()),
                x(axis, high),
                Figures.coordinate(length * (RIGHT - LEFT)),
                axis.ticks().stream()
                        .map(tick ->
                                new LineChart.Tick(x(axis, tick.doubleValue() / 100), tick.toPlainString() + "\u00A0%"))
                        .toList(),
                marks,
                inWords(evaluation, minimum, before));
    }

    private static String inWords(EvaluationRecord evaluation, Optional<Double> minimum, Optional<Double> before) {
        return "Test accuracy " + Figures.percent(evaluation.accuracy()) + ", 95\u00A0% interval "
                + Figures.percent(
                        evaluation.interval().low(), evaluation.interval().high())
                + minimum.map(value -> "; demanded " + Figures.percent(value)).orElse("")
                + before.map(value -> "; previous run " + Figures.percent(value))
                        .orElse("");
    }

    private static Mark mark(Axis axis, double value, String what, String style) {
        double share = axis.share(100 * value);
        String anchor = share < 0.25 ? "start" : share > 0.75 ? "end" : "middle";
        return new Mark(x(axis, value), what + " " + Figures.percent(value), style, anchor);
    }

    private static String x(Axis axis, double share) {
        return Figures.coordinate(LEFT + axis.share(100 * share) * (RIGHT - LEFT));
    }
}
