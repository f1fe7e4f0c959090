package io.github.mnistlab.report;

import io.github.mnistlab.report.DatasetPage.Bars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where each bar and tick of a chart of pairs goes: the left bar of a pair is the training set's, the right one the test set's.
 *
 * @param id of the chart in its page
 * @param description the bars in words
 */
record BarChart(
        String id,
        String title,
        String description,
        String xName,
        String yName,
        List<Tick> xTicks,
        List<Tick> yTicks,
        List<Bar> bars) {
    static final int WIDTH = 720;
    static final int HEIGHT = 280;
    static final int LEFT = 64;
    static final int RIGHT = WIDTH - 12;
    static final int TOP = 30;
    static final int BOTTOM = HEIGHT - 40;

    /** Of the place that a pair has. */
    private static final double BAR_SHARE = 0.36;

    /** More names than this leave no room for each on a phone. */
    private static final int MOST_NAMES = 12;

    /** What a name needs. */
    private static final int NAME_WIDTH = 22;

    /**
     * A tick at a coordinate.
     *
     * @param style {@code minor} where a phone may leave it out, else empty
     */
    record Tick(String at, String text, String style) {}

    /**
     * A bar, which stands on the line.
     *
     * @param style {@code training} or {@code test}
     * @param text its value in words
     */
    record Bar(String style, String x, String y, String width, String height, String text) {}

    static BarChart of(Bars bars) {
        double highest = Stream.concat(bars.train().stream(), bars.test().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Axis axis = Axis.fromZero(highest);
        return new BarChart(
                bars.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
                bars.title(),
                description(bars),
                bars.xName(),
                bars.yName(),
                IntStream.range(0, bars.names().size())
                        .filter(i -> i % step(bars) == 0)
                        .mapToObj(i -> xTick(bars, i))
                        .toList(),
                axis.ticks().stream().map(tick -> yTick(axis, tick)).toList(),
                bars(bars, axis));
    }

    private static Tick xTick(Bars bars, int i) {
        return new Tick(Figures.coordinate(middle(bars, i)), bars.names().get(i), style(bars, i));
    }

    private static Tick yTick(Axis axis, BigDecimal tick) {
        return new Tick(Figures.coordinate(y(axis, tick.doubleValue())), tick.toPlainString() + "\u00A0%", "");
    }

    private static String style(Bars bars, int i) {
        int shown = bars.names().size() / step(bars);
        return i / step(bars) % 2 == 1 && shown > MOST_NAMES ? "minor" : "";
    }

    /** Every how many pairs there is room for a name. */
    private static int step(Bars bars) {
        return (int) Math.ceil(NAME_WIDTH / pitch(bars));
    }

    private static String description(Bars bars) {
        return IntStream.range(0, bars.names().size())
                        .mapToObj(i -> bars.names().get(i) + ": " + percent(bars.train(), i) + " and "
                                + percent(bars.test(), i))
                        .reduce((before, next) -> before + "; " + next)
                        .orElse("")
                + ". Training and test, " + bars.yName() + ".";
    }

    private static String percent(List<Double> percents, int i) {
        return Figures.percent(percents.get(i) / 100);
    }

    private static List<Bar> bars(Bars bars, Axis axis) {
        List<Bar> both = new ArrayList<>();
        double width = BAR_SHARE * pitch(bars);
        for (int i = 0; i < bars.names().size(); i++) {
            String name = bars.xName() + " " + bars.names().get(i) + ": ";
            both.add(bar("training", middle(bars, i) - width, width, axis, bars.train(), i, name + "training "));
            both.add(bar("test", middle(bars, i), width, axis, bars.test(), i, name + "test "));
        }
        return both;
    }

    private static Bar bar(String style, double x, double width, Axis axis, List<Double> percents, int i, String name) {
        double y = y(axis, percents.get(i));
        return new Bar(
                style,
                Figures.coordinate(x),
                Figures.coordinate(y),
                Figures.coordinate(width),
                Figures.coordinate(BOTTOM - y),
                name + percent(percents, i));
    }

    private static double pitch(Bars bars) {
        return (double) (RIGHT - LEFT) / bars.names().size();
    }

    private static double middle(Bars bars, int i) {
        return LEFT + (i + 0.5) * pitch(bars);
    }

    private static double y(Axis axis, double value) {
        return BOTTOM - axis.share(value) * (BOTTOM - TOP);
    }
}
