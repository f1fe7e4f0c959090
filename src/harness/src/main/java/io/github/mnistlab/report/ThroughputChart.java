package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.BenchmarkRecord.ThroughputRecord;
import io.github.mnistlab.report.LineChart.Column;
import io.github.mnistlab.report.LineChart.Marker;
import io.github.mnistlab.report.LineChart.Series;
import io.github.mnistlab.report.LineChart.Tick;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Images per second by batch size, both on logarithmic scales, a line for each configuration. */
final class ThroughputChart {
    /** Of `chart.css`; each has a colour and a dash of its own. */
    private static final int STYLES = 6;

    /** The values of more lines than these do not fit above the chart. */
    private static final int MOST_IN_COLUMNS = 3;

    private static final int MARGIN = 24;

    private final List<ConfigurationRecord> configurations;
    private final List<Integer> sizes;
    private final LogarithmicAxis rates;

    private ThroughputChart(BenchmarkRecord benchmark) {
        this.configurations = benchmark.configurations();
        this.sizes = benchmark.batchSizes();
        List<Double> medians = configurations.stream()
                .flatMap(each -> each.throughput().stream())
                .map(ThroughputRecord::medianImagesPerSecond)
                .sorted()
                .toList();
        this.rates = LogarithmicAxis.around(medians.get(0), medians.get(medians.size() - 1));
    }

    static LineChart of(BenchmarkRecord benchmark) {
        ThroughputChart chart = new ThroughputChart(benchmark);
        return new LineChart(
                "throughput",
                "Images per second by batch size, both on logarithmic scales",
                chart.description(),
                "Batch",
                chart.sizes.stream()
                        .map(size -> new Tick(Figures.coordinate(chart.x(size)), Figures.count(size)))
                        .toList(),
                chart.rates.ticks().stream()
                        .map(tick -> new Tick(chart.y(tick.doubleValue()), Figures.brief(tick)))
                        .toList(),
                IntStream.range(0, chart.configurations.size())
                        .mapToObj(chart::series)
                        .toList(),
                chart.columns());
    }

    private String description() {
        return configurations.stream()
                .map(each -> each.name() + ": " + rate(each.throughput().get(0)) + " in batches of "
                        + each.throughput().get(0).batchSize() + ", at most " + atBest(each) + ".")
                .collect(Collectors.joining(" "));
    }

    private Series series(int number) {
        ConfigurationRecord configuration = configurations.get(number);
        List<Marker> markers = configuration.throughput().stream()
                .map(each -> new Marker(Figures.coordinate(x(each.batchSize())), y(each.medianImagesPerSecond())))
                .toList();
        return new Series(
                configuration.name(),
                "line" + (number % STYLES + 1),
                markers.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
                markers,
                markers.get(markers.size() - 1),
                atBest(configuration));
    }

    private List<Column> columns() {
        return configurations.size() > MOST_IN_COLUMNS
                ? List.of()
                : sizes.stream().map(this::column).toList();
    }

    private Column column(int size) {
        double width = (LineChart.RIGHT - LineChart.LEFT) / (double) sizes.size();
        double x = x(size);
        String values = configurations.stream()
                .flatMap(each -> each.throughput().stream()
                        .filter(speed -> speed.batchSize() == size)
                        .map(speed -> each.name() + " " + Figures.perSecond(speed.medianImagesPerSecond())))
                .collect(Collectors.joining("; "));
        double share = (x - LineChart.LEFT) / (LineChart.RIGHT - LineChart.LEFT);
        return new Column(
                Figures.coordinate(x),
                Figures.coordinate(Math.max(LineChart.LEFT, x - width / 2)),
                Figures.coordinate(width),
                "Batch " + Figures.count(size) + ": " + values,
                share < 0.4 ? "start" : share > 0.6 ? "end" : "middle");
    }

    private static String atBest(ConfigurationRecord configuration) {
        return rate(configuration.fastest()) + " in batches of "
                + Figures.count(configuration.fastest().batchSize());
    }

    private static String rate(ThroughputRecord throughput) {
        return Figures.rate(throughput.medianImagesPerSecond());
    }

    private double x(int size) {
        double left = LineChart.LEFT + MARGIN;
        double right = LineChart.RIGHT - MARGIN;
        double largest = StrictMath.log10(sizes.get(sizes.size() - 1));
        return largest == 0 ? (left + right) / 2 : left + StrictMath.log10(size) / largest * (right - left);
    }

    private String y(double rate) {
        return Figures.coordinate(LineChart.BOTTOM - rates.share(rate) * (LineChart.BOTTOM - LineChart.TOP));
    }
}
