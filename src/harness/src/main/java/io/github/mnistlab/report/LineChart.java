package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where each line, point and tick of a chart over whole numbers, such as epochs, goes.
 *
 * @param id of the chart in its page
 * @param description the curves in words
 * @param xName what the numbers are, such as `Epoch`
 * @param columns what is shown where one points at; none where there are too many
 */
record LineChart(
        String id,
        String title,
        String description,
        String xName,
        List<Tick> xTicks,
        List<Tick> yTicks,
        List<Series> series,
        List<Column> columns) {
    static final int WIDTH = 720;
    static final int HEIGHT = 280;
    static final int LEFT = 64;
    static final int RIGHT = WIDTH - 12;
    static final int TOP = 30;
    static final int BOTTOM = HEIGHT - 40;
    private static final int MOST_MARKERS = 60;
    private static final int MARGIN = 12;

    /** A curve to draw; the style is a class of `chart.css`, such as `training`. */
    record Curve(String name, String style, List<Value> values) {}

    /** A value at a number, from 1 on. */
    record Value(int x, double y) {}

    /** A tick at a coordinate. */
    record Tick(String at, String text) {}

    /** A point. */
    record Marker(String x, String y) {}

    /**
     * One curve.
     *
     * @param end its last point, at the origin where there is none
     * @param last its last value, or what else the key says of it, in words
     */
    record Series(String name, String style, String points, List<Marker> markers, Marker end, String last) {
        Series unmarked() {
            return new Series(name, style, points, List.of(), end, last);
        }
    }

    /**
     * The values at one number.
     *
     * @param x of the points
     * @param left edge of the place that belongs to it
     * @param width of that
     * @param text the values in words
     * @param anchor which end of the text is at x, so that it stays inside
     */
    record Column(String x, String left, String width, String text, String anchor) {}

    /**
     * A chart.
     *
     * @param y the axis of the values
     * @param unit after each tick, such as a per cent sign, or empty
     * @param text a value in words
     */
    static LineChart of(
            String id,
            String title,
            String xName,
            Axis y,
            String unit,
            DoubleFunction<String> text,
            List<Curve> curves) {
        int last = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .mapToInt(Value::x)
                .max()
                .orElse(1);
        var scale = new Scale(last, y);
        return new LineChart(
                id,
                title,
                curves.stream()
                        .map(curve -> course(curve, xName.toLowerCase(Locale.ROOT), text))
                        .collect(Collectors.joining(" ")),
                xName,
                scale.xTicks(),
                y.ticks().stream()
                        .map(tick -> new Tick(scale.y(tick.doubleValue()), tick.toPlainString() + unit))
                        .toList(),
                curves.stream().map(curve -> scale.series(curve, text)).toList(),
                last > MOST_MARKERS ? List.of() : columns(curves, scale, xName, text));
    }

    /** Without points and without what shows up where one points at: for more curves than these leave room for. */
    LineChart linesOnly() {
        return new LineChart(
                id,
                title,
                description,
                xName,
                xTicks,
                yTicks,
                series.stream().map(Series::unmarked).toList(),
                List.of());
    }

    private static String course(Curve curve, String xName, DoubleFunction<String> text) {
        List<Value> values = curve.values();
        if (values.isEmpty()) {
            return curve.name() + ": no " + xName + ".";
        }
        Value from = values.get(0);
        Value to = values.get(values.size() - 1);
        return curve.name() + " from " + text.apply(from.y()) + " in " + xName + " " + from.x() + " to "
                + text.apply(to.y()) + " in " + xName + " " + to.x() + ".";
    }

    private static List<Column> columns(List<Curve> curves, Scale scale, String xName, DoubleFunction<String> text) {
        var columns = new ArrayList<Column>();
        for (int x = 1; x <= scale.last; x++) {
            int at = x;
            String values = curves.stream()
                    .flatMap(curve -> curve.values().stream()
                            .filter(value -> value.x() == at)
                            .map(value -> curve.name().toLowerCase(Locale.ROOT) + " " + text.apply(value.y())))
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                columns.add(scale.column(x, xName + " " + x + ": " + values));
            }
        }
        return columns;
    }

    /** From values to coordinates. */
    private record Scale(int last, Axis axis) {

        Series series(Curve curve, DoubleFunction<String> text) {
            List<Marker> markers = curve.values().stream()
                    .map(value -> new Marker(x(value.x()), y(value.y())))
                    .toList();
            String points =
                    markers.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
            List<Value> values = curve.values();
            return new Series(
                    curve.name(),
                    curve.style(),
                    points,
                    markers.size() > MOST_MARKERS ? List.of() : markers,
                    markers.isEmpty() ? new Marker(x(1), y(0)) : markers.get(markers.size() - 1),
                    values.isEmpty()
                            ? ""
                            : text.apply(values.get(values.size() - 1).y()));
        }

        Column column(int x, String text) {
            double half = last == 1 ? RIGHT - LEFT : (RIGHT - LEFT - 2.0 * MARGIN) / (last - 1) / 2;
            double share = share(x);
            String anchor = share < 0.3 ? "start" : share > 0.7 ? "end" : "middle";
            double left = Math.max(LEFT, exactX(x) - half);
            double right = Math.min(RIGHT, exactX(x) + half);
            return new Column(x(x), Figures.coordinate(left), Figures.coordinate(right - left), text, anchor);
        }

        List<Tick> xTicks() {
            int every = Math.max(1, (int) Axis.niceStep(last / 3.0));
            return IntStream.rangeClosed(1, last)
                    .filter(x -> x == 1 || x % every == 0)
                    .filter(x -> x == 1 || x - 1 >= every / 2)
                    .mapToObj(x -> new Tick(x(x), Integer.toString(x)))
                    .toList();
        }

        private double share(int x) {
            return last == 1 ? 0.5 : (x - 1) / (double) (last - 1);
        }

        private double exactX(int x) {
            return LEFT + MARGIN + share(x) * (RIGHT - LEFT - 2 * MARGIN);
        }

        private String x(int x) {
            return Figures.coordinate(exactX(x));
        }

        private String y(double value) {
            return Figures.coordinate(BOTTOM - axis.share(value) * (BOTTOM - TOP));
        }
    }
}
