package io.github.mnistlab.report;

import io.github.mnistlab.record.LatencyRecord;
import io.github.mnistlab.report.LineChart.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long single images took, on one logarithmic scale, a row for each configuration: bars over 90 and 99 per cent of the
 * calls, a dot at the median, a line to the slowest.
 *
 * @param axisY where the axis is
 * @param height of the chart
 * @param description all of it in words
 */
record LatencyStrip(List<Row> rows, List<Tick> ticks, int axisY, int height, String description) {
    static final int WIDTH = 720;
    static final int LEFT = 16;
    static final int RIGHT = WIDTH - 28;
    private static final int ROW = 56;
    private static final int BAR = 36;

    /**
     * A configuration.
     *
     * @param y of its bar's middle
     * @param low where the bars begin, at the fastest call
     * @param most length of the bar of 90 per cent
     * @param nearly length of the bar of 99 per cent
     */
    record Row(String name, int y, String low, String most, String nearly, String median, String slowest) {}

    /** @param latencies by the configuration's name, in the order of the rows; at least one */
    static LatencyStrip of(Map<String, LatencyRecord> latencies) {
        double lowest = latencies.values().stream()
                .mapToDouble(LatencyRecord::minSeconds)
                .min()
                .orElseThrow();
        double highest = latencies.values().stream()
                .mapToDouble(LatencyRecord::maxSeconds)
                .max()
                .orElseThrow();
        LogarithmicAxis axis = LogarithmicAxis.around(Math.max(lowest, 1e-9), Math.max(highest, 1e-9));
        List<Row> rows = new ArrayList<>();
        latencies.forEach((name, latency) -> rows.add(row(name, latency, axis, rows.size())));
        return new LatencyStrip(
                rows,
                axis.ticks().stream()
                        .map(tick -> new Tick(Figures.coordinate(x(axis, tick.doubleValue())), Figures.latency(tick)))
                        .toList(),
                rows.size() * ROW,
                rows.size() * ROW + 30,
                latencies.entrySet().stream()
                        .map(each -> each.getKey() + ": " + inWords(each.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    /** `median 11.4 µs, 90 % within 13.1 µs, 99 % within 27.6 µs, slowest 412 µs`. */
    static String inWords(LatencyRecord latency) {
        return "median " + Figures.latency(latency.p50Seconds()) + ", 90\u00A0% within "
                + Figures.latency(latency.p90Seconds()) + ", 99\u00A0% within "
                + Figures.latency(latency.p99Seconds()) + ", slowest " + Figures.latency(latency.maxSeconds());
    }

    private static Row row(String name, LatencyRecord latency, LogarithmicAxis axis, int number) {
        double low = x(axis, latency.minSeconds());
        return new Row(
                name,
                number * ROW + BAR,
                Figures.coordinate(low),
                Figures.coordinate(x(axis, latency.p90Seconds()) - low),
                Figures.coordinate(x(axis, latency.p99Seconds()) - low),
                Figures.coordinate(x(axis, latency.p50Seconds())),
                Figures.coordinate(x(axis, latency.maxSeconds())));
    }

    private static double x(LogarithmicAxis axis, double seconds) {
        return LEFT + axis.share(Math.max(seconds, 1e-9)) * (RIGHT - LEFT);
    }
}
