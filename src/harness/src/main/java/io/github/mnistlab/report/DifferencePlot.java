package io.github.mnistlab.report;

import io.github.mnistlab.compare.ComparedRun;
import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.Pair;
import io.github.mnistlab.compare.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * By how much each run's accuracy differs from the reference's, with its interval, around a line at no difference.
 *
 * @param zero where that line is
 * @param rows a run each, those that can be compared; there may be none
 * @param description all of it in words
 */
record DifferencePlot(String zero, List<LineChart.Tick> ticks, List<Row> rows, String description) {
    static final int WIDTH = 720;
    static final int LEFT = 210;
    static final int RIGHT = WIDTH - 24;
    static final int ROW = 30;
    static final int TOP = 6;
    /** Characters of a name. */
    private static final int LONGEST = 16;

    /**
     * A run.
     *
     * @param y of its middle
     * @param name shortened, with its number
     * @param text in full
     * @param style `better`, `worse` or empty
     */
    record Row(int y, String name, String text, String style, String low, String at, String length) {}

    static DifferencePlot of(Comparison comparison) {
        List<Integer> tested = IntStream.range(0, comparison.pairs().size())
                .filter(i -> comparison.pairs().get(i) instanceof Pair.Tested)
                .boxed()
                .toList();
        double lowest = 0;
        double highest = 0;
        for (int i : tested) {
            var interval = ((Pair.Tested) comparison.pairs().get(i)).difference();
            lowest = Math.min(lowest, interval.low());
            highest = Math.max(highest, interval.high());
        }
        Axis axis = Axis.around(100 * lowest, 100 * highest);
        var rows = new ArrayList<Row>();
        for (int i : tested) {
            rows.add(row(
                    axis,
                    comparison.runs().get(i + 1),
                    (Pair.Tested) comparison.pairs().get(i),
                    i + 2,
                    rows.size()));
        }
        return new DifferencePlot(
                x(axis, 0),
                axis.ticks().stream()
                        .map(tick -> new LineChart.Tick(x(axis, tick.doubleValue()), signed(tick.toPlainString())))
                        .toList(),
                rows,
                rows.stream().map(Row::text).collect(Collectors.joining(" ")));
    }

    int height() {
        return bottom() + 46;
    }

    /** Of the rows. */
    int bottom() {
        return TOP + rows.size() * ROW;
    }

    /** What shows better and worse, by a word beside it too. */
    static String style(Verdict verdict) {
        return verdict == Verdict.BETTER || verdict == Verdict.WORSE
                ? verdict.name().toLowerCase(Locale.ROOT)
                : "";
    }

    private static Row row(Axis axis, ComparedRun run, Pair.Tested pair, int number, int position) {
        double low = 100 * pair.difference().low();
        double high = 100 * pair.difference().high();
        double change = run.change().orElseThrow().accuracy().orElseThrow();
        return new Row(
                TOP + position * ROW + ROW / 2,
                number + " " + shortened(run.label()),
                number + " " + run.label() + ": " + Figures.points(change) + ", 95\u00A0% interval "
                        + Figures.points(pair.difference()) + ", " + PairWords.verdict(pair.verdict()) + ".",
                style(pair.verdict()),
                x(axis, low),
                x(axis, 100 * change),
                Figures.coordinate((axis.share(high) - axis.share(low)) * (RIGHT - LEFT)));
    }

    /** Runs of one experiment differ at the end of their label, which their number tells apart. */
    private static String shortened(String label) {
        int length = label.codePointCount(0, label.length());
        return length <= LONGEST ? label : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String signed(String tick) {
        return tick.startsWith("-") ? "−" + tick.substring(1) : tick.equals("0") ? tick : "+" + tick;
    }

    private static String x(Axis axis, double points) {
        return Figures.coordinate(LEFT + axis.share(points) * (RIGHT - LEFT));
    }
}
