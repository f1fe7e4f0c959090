package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.Wilson;
import io.github.mnistlab.record.EvaluationRecord.Interval;
import io.github.mnistlab.report.Calibration.Bin;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reliability curve: of the images of some confidence, the share that is right. Points on the diagonal are as sure as they
 * may be, those below it are too sure.
 *
 * @param points by confidence
 * @param line through all of them
 */
record ReliabilityChart(List<Point> points, String line, List<LineChart.Tick> xTicks, List<LineChart.Tick> yTicks) {
    static final int WIDTH = 440;
    static final int HEIGHT = 370;
    static final int LEFT = 56;
    static final int RIGHT = WIDTH - 24;
    static final int TOP = 36;
    static final int BOTTOM = HEIGHT - 60;

    /**
     * A bin.
     *
     * @param low and high: the ends of the accuracy's 95 % interval
     * @param text its figures in words
     */
    record Point(String x, String y, String low, String high, String range, Bin bin, String text) {}

    static ReliabilityChart of(Calibration calibration) {
        List<Point> points =
                calibration.bins().stream().map(ReliabilityChart::point).toList();
        return new ReliabilityChart(
                points,
                String.join(" ", points.stream().map(p -> p.x() + "," + p.y()).toList()),
                ticks(true),
                ticks(false));
    }

    private static List<LineChart.Tick> ticks(boolean across) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(i -> new LineChart.Tick(across ? x(i / 5.0) : y(i / 5.0), 20 * i + "\u00A0%"))
                .toList();
    }

    private static Point point(Bin bin) {
        Interval interval = Wilson.interval(bin.right(), bin.images());
        String range = 100 / Calibration.BINS * bin.number() + " to " + 100 / Calibration.BINS * (bin.number() + 1)
                + "\u00A0%";
        return new Point(
                x(bin.confidence()),
                y(bin.accuracy()),
                y(interval.low()),
                y(interval.high()),
                range,
                bin,
                "Confidence " + range + ": " + Figures.count(bin.right()) + " of " + Figures.count(bin.images())
                        + " right, " + Figures.percent(bin.accuracy()) + " at a mean confidence of "
                        + Figures.percent(bin.confidence()));
    }

    static String x(double share) {
        return Figures.coordinate(LEFT + share * (RIGHT - LEFT));
    }

    static String y(double share) {
        return Figures.coordinate(BOTTOM - share * (BOTTOM - TOP));
    }
}
