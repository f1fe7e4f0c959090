package io.github.mnistlab.report;

import io.github.mnistlab.compare.ComparedRun;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.report.LineChart.Curve;
import io.github.mnistlab.report.LineChart.Value;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One curve of each run, laid over each other: five colours, each in four patterns, and the run's number at its end.
 *
 * @param ends the numbers
 */
record RunCurves(LineChart chart, List<CurveEnd> ends) {
    private static final int COLOURS = 5;
    /** Points of a curve. */
    private static final int MOST_POINTS = 400;
    /** Runs whose points are marked and whose values show up where one points at. */
    private static final int FEW = 3;
    /** Runs that a phone has room to number. */
    private static final int MOST_NUMBERS = 8;

    /** The training losses, and the validation losses where there are any. */
    static List<RunCurves> of(List<ComparedRun> runs) {
        var charts = new ArrayList<RunCurves>();
        overlay("training-loss", "Training loss per epoch", runs, epoch -> Optional.of(epoch.loss()))
                .ifPresent(charts::add);
        overlay(
                        "validation-loss",
                        "Loss on the images held out, per epoch",
                        runs,
                        epoch -> epoch.validation().map(ValidationRecord::loss))
                .ifPresent(charts::add);
        return charts;
    }

    /** Whether a narrow screen has no room for the numbers. */
    boolean crowded() {
        return ends.size() > MOST_NUMBERS;
    }

    private static Optional<RunCurves> overlay(
            String id, String title, List<ComparedRun> runs, Function<EpochRecord, Optional<Double>> value) {
        var curves = new ArrayList<Curve>();
        for (int i = 0; i < runs.size(); i++) {
            String name = i + 1 + " " + runs.get(i).label();
            curves.add(new Curve(name, style(i), values(runs.get(i), value)));
        }
        curves.removeIf(curve -> curve.values().isEmpty());
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = axis(curves);
        String scale = axis instanceof LogarithmicAxis ? title + ", on a logarithmic scale" : title;
        LineChart chart = LineChart.of(id, scale, "Epoch", axis, "", Figures::loss, List.copyOf(curves));
        return Optional.of(
                new RunCurves(curves.size() <= FEW ? chart : chart.linesOnly(), CurveEnd.of(chart.series())));
    }

    /** Logarithmic, so that the last epochs can be told apart; straight where a loss is zero. */
    private static Axis axis(List<Curve> curves) {
        DoubleSummaryStatistics losses = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .mapToDouble(Value::y)
                .summaryStatistics();
        return losses.getMin() > 1e-300
                ? LogarithmicAxis.around(losses.getMin(), losses.getMax())
                : Axis.fromZero(losses.getMax());
    }

    /** The classes of `chart.css` for the run at a position. */
    static String style(int position) {
        return "c" + (position % COLOURS + 1) + " d" + (position / COLOURS + 1);
    }

    private static List<Value> values(ComparedRun run, Function<EpochRecord, Optional<Double>> value) {
        List<EpochRecord> epochs = run.run().training().epochs();
        int every = (epochs.size() + MOST_POINTS - 1) / MOST_POINTS;
        var values = new ArrayList<Value>();
        for (int i = 0; i < epochs.size(); i++) {
            if (i % every == 0 || i == epochs.size() - 1) {
                EpochRecord epoch = epochs.get(i);
                value.apply(epoch).ifPresent(y -> values.add(new Value(epoch.epoch(), y)));
            }
        }
        return values;
    }
}
