package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.BenchmarkRecord.StartRecord;
import io.github.mnistlab.record.LatencyRecord;
import java.util.ArrayList;
import java.util.List;

/** The figures of a benchmark as tables. */
final class BenchmarkTables {
    private BenchmarkTables() {}

    /** A row for each batch size, a column for each configuration. */
    static NumberTable throughput(BenchmarkRecord benchmark) {
        List<String> heads = new ArrayList<>(List.of("Batch"));
        benchmark.configurations().forEach(each -> heads.add(each.name()));
        return new NumberTable(
                "Images per second: median of " + benchmark.rounds() + " rounds (the best)",
                heads,
                benchmark.batchSizes().stream()
                        .map(size -> throughput(benchmark, size))
                        .toList());
    }

    private static List<String> throughput(BenchmarkRecord benchmark, int size) {
        List<String> row = new ArrayList<>(List.of(Figures.count(size)));
        for (ConfigurationRecord configuration : benchmark.configurations()) {
            row.add(configuration.throughput().stream()
                    .filter(each -> each.batchSize() == size)
                    .findFirst()
                    .map(each -> Figures.perSecond(each.medianImagesPerSecond()) + " ("
                            + Figures.perSecond(each.bestImagesPerSecond()) + ")")
                    .orElse("–"));
        }
        return row;
    }

    /** A row for each configuration. */
    static NumberTable latency(BenchmarkRecord benchmark) {
        return new NumberTable(
                "Time for one image",
                List.of("Session", "p50", "p90", "p99", "Slowest", "Fastest", "Calls"),
                benchmark.configurations().stream()
                        .map(each -> latency(each.name(), each.latency()))
                        .toList());
    }

    private static List<String> latency(String name, LatencyRecord latency) {
        return List.of(
                name,
                Figures.latency(latency.p50Seconds()),
                Figures.latency(latency.p90Seconds()),
                Figures.latency(latency.p99Seconds()),
                Figures.latency(latency.maxSeconds()),
                Figures.latency(latency.minSeconds()),
                Figures.count(latency.calls()));
    }

    /** A row for each configuration. */
    static NumberTable start(BenchmarkRecord benchmark) {
        return new NumberTable(
                "Time to open a session from the file's bytes: the first, and those after it",
                List.of("Session", "First", "Median", "Best", "Starts"),
                benchmark.configurations().stream()
                        .map(each -> start(each.name(), each.start()))
                        .toList());
    }

    private static List<String> start(String name, StartRecord start) {
        return List.of(
                name,
                Figures.latency(start.firstSeconds()),
                Figures.latency(start.medianSeconds()),
                Figures.latency(start.bestSeconds()),
                Figures.count(start.starts()));
    }
}
