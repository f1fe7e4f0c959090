package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The accuracies of an experiment's runs, side by side from the oldest to the newest, with the minimum that their gates demand.
 *
 * @param description all of it in words
 * @param xTicks the days of the first and the last run, once where they are the same
 * @param minimum pieces of the gate's line, as points of polylines: it moves with the spec
 */
record Timeline(
        String description, List<LineChart.Tick> yTicks, List<Day> xTicks, List<String> minimum, List<Point> points) {
    /** As many of the newest runs have room. */
    static final int MOST = 60;

    static final int WIDTH = 480;
    static final int HEIGHT = 172;
    static final int LEFT = 62;
    static final int RIGHT = WIDTH - 8;
    static final int TOP = 10;
    static final int BOTTOM = HEIGHT - 30;

    /** Of its height: labels of more steps would crowd. */
    private static final int MOST_STEPS = 4;

    /**
     * The day of a run.
     *
     * @param anchor which end of the text is at x
     */
    record Day(String at, String text, String anchor) {}

    /**
     * A run.
     *
     * @param title what it reached, in words
     * @param verdict of its gate
     * @param trial whether `-Dset` changed the experiment
     * @param low end of the interval, the lower place in the chart
     */
    record Point(
            String href, String title, String verdict, boolean trial, String x, String y, String low, String high) {}

    /** @param runs of one experiment, newest first, at least one */
    static Timeline of(List<IndexRun> runs) {
        var shown = new ArrayList<>(runs.subList(0, Math.min(MOST, runs.size())));
        Collections.reverse(shown);
        var place = new Place(axis(shown), shown.size());
        return new Timeline(
                inWords(shown, runs.size()),
                place.axis().ticks().stream()
                        .map(tick ->
                                new LineChart.Tick(place.y(tick.doubleValue() / 100), tick.toPlainString() + "\u00A0%"))
                        .toList(),
                days(shown, place),
                minimum(shown, place),
                IntStream.range(0, shown.size())
                        .mapToObj(i -> point(shown.get(i), i, place))
                        .toList());
    }

    private static Axis axis(List<IndexRun> runs) {
        double[] ends = runs.stream()
                .flatMapToDouble(run -> DoubleStream.concat(
                        DoubleStream.of(run.interval().low(), run.interval().high()),
                        run.minimum().stream().mapToDouble(Number::doubleValue)))
                .toArray();
        return Axis.around(
                100 * DoubleStream.of(ends).min().orElse(0),
                100 * DoubleStream.of(ends).max().orElse(1),
                MOST_STEPS);
    }

    private static Point point(IndexRun run, int index, Place place) {
        String title = Figures.time(run.startedAt()) + ": " + Figures.percent(run.accuracy()) + " ("
                + Figures.percent(run.interval().low(), run.interval().high()) + "), "
                + GateWords.inSentence(run.verdict())
                + (run.isTrial() ? "; a trial with " + run.overrides() : "");
        return new Point(
                run.href(),
                title,
                run.verdict(),
                run.isTrial(),
                place.x(index),
                place.y(run.accuracy()),
                place.y(run.interval().low()),
                place.y(run.interval().high()));
    }

    private static List<Day> days(List<IndexRun> runs, Place place) {
        String first = day(runs.get(0));
        int end = runs.size() - 1;
        String last = day(runs.get(end));
        return first.equals(last)
                ? List.of(new Day(place.x(end / 2.0), first, "middle"))
                : List.of(new Day(place.x(0), first, "start"), new Day(place.x(end), last, "end"));
    }

    private static String day(IndexRun run) {
        return Figures.time(run.startedAt()).substring(0, "2026-11-24".length());
    }

    /** A piece for each row of runs with the same minimum, half a place to the left and to the right of them. */
    private static List<String> minimum(List<IndexRun> runs, Place place) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int to = 1; to <= runs.size(); to++) {
            if (to == runs.size()
                    || !runs.get(to).minimum().equals(runs.get(from).minimum())) {
                String left = place.x(from - 0.5);
                String right = place.x(to - 0.5);
                runs.get(from)
                        .minimum()
                        .map(least -> place.y(least.doubleValue()))
                        .ifPresent(y -> pieces.add(left + "," + y + " " + right + "," + y));
                from = to;
            }
        }
        return pieces;
    }

    private static String inWords(List<IndexRun> shown, int all) {
        double[] accuracies = shown.stream().mapToDouble(IndexRun::accuracy).toArray();
        IndexRun newest = shown.get(shown.size() - 1);
        long trials = shown.stream().filter(IndexRun::isTrial).count();
        long failed = shown.stream().filter(IndexRun::failed).count();
        String which = shown.size() < all ? "the newest " + shown.size() + " runs" : Figures.runs(all);
        return "Test accuracy of " + which + ", the oldest first: "
                + Figures.percent(
                        DoubleStream.of(accuracies).min().orElseThrow(),
                        DoubleStream.of(accuracies).max().orElseThrow())
                + ", in the newest " + Figures.percent(newest.accuracy())
                + newest.minimum()
                        .map(least -> "; demanded " + Figures.percent(least.doubleValue()))
                        .orElse("")
                + (trials == 0 ? "" : "; " + trials + (trials == 1 ? " is a trial" : " are trials") + " with -Dset")
                + (failed == 0 ? "" : "; " + failed + " failed their gate");
    }

    /** From a run's number and its accuracy to coordinates. */
    private record Place(Axis axis, int runs) {

        String x(double index) {
            return Figures.coordinate(LEFT + (index + 0.5) / runs * (RIGHT - LEFT));
        }

        String y(double share) {
            return Figures.coordinate(BOTTOM - axis.share(100 * share) * (BOTTOM - TOP));
        }
    }
}
