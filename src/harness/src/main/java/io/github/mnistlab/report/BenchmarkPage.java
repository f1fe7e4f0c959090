package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.LatencyRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What `benchmark.jte` shows of a benchmark, as text. */
record BenchmarkPage(BenchmarkRecord record) {

    /** A headline figure. */
    record Figure(String name, String value, String note) {}

    String title() {
        return TrialWords.name(record.experiment(), record.overrides()) + " · " + latency()
                + " for an image · benchmark";
    }

    /** The configuration that answers first. */
    private ConfigurationRecord quickest() {
        return record.configurations().stream()
                .min(Comparator.comparingDouble(each -> each.latency().p50Seconds()))
                .orElseThrow();
    }

    /** The configuration that gets most done. */
    private ConfigurationRecord busiest() {
        return record.configurations().stream()
                .max(Comparator.comparingDouble(each -> each.fastest().medianImagesPerSecond()))
                .orElseThrow();
    }

    String latency() {
        return Figures.latency(quickest().latency().p50Seconds());
    }

    String latencyNote() {
        LatencyRecord latency = quickest().latency();
        return "for one image: the median of " + Figures.count(latency.calls()) + " calls on "
                + quickest().name() + "; 99\u00A0% within " + Figures.latency(latency.p99Seconds());
    }

    String throughput() {
        return Figures.perSecond(busiest().fastest().medianImagesPerSecond());
    }

    String throughputNote() {
        return "images per second in batches of "
                + Figures.count(busiest().fastest().batchSize()) + " on "
                + busiest().name();
    }

    /** Both answers in a line. */
    String answer() {
        return latency() + " " + latencyNote() + "; " + throughput() + " " + throughputNote();
    }

    String measured() {
        return Figures.time(record.measuredAt());
    }

    List<Figure> figures() {
        return List.of(
                new Figure(
                        "Session start",
                        Figures.latency(quickest().start().medianSeconds()),
                        "the first " + Figures.latency(quickest().start().firstSeconds())),
                new Figure(
                        "Rounds",
                        Figures.count(record.rounds()),
                        "in " + Figures.duration(record.seconds()) + ", after "
                                + Figures.duration(record.warmUpSeconds()) + " of warm-up"),
                new Figure("ONNX Runtime", runtime(), providers()),
                new Figure(
                        "Model",
                        Figures.count(record.parameters()),
                        "parameters, file " + Figures.digits(record.modelSha256())));
    }

    private String runtime() {
        return record.environment().versions().getOrDefault("onnxruntime", "unknown");
    }

    private String providers() {
        return String.join(
                " and ",
                record.configurations().stream()
                        .map(ConfigurationRecord::provider)
                        .distinct()
                        .toList());
    }

    LineChart chart() {
        return ThroughputChart.of(record);
    }

    LatencyStrip strip() {
        Map<String, LatencyRecord> latencies = new LinkedHashMap<>();
        record.configurations().forEach(each -> latencies.put(each.name(), each.latency()));
        return LatencyStrip.of(latencies);
    }

    NumberTable throughputTable() {
        return BenchmarkTables.throughput(record);
    }

    NumberTable latencyTable() {
        return BenchmarkTables.latency(record);
    }

    NumberTable startTable() {
        return BenchmarkTables.start(record);
    }

    /** Where and how it was measured. */
    List<Fact> conditions() {
        EnvironmentRecord environment = record.environment();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Measured", measured()));
        if (!record.overrides().isEmpty()) {
            facts.add(Fact.code("Changed by -Dset", String.join(", ", record.overrides())));
        }
        facts.add(Fact.of("Providers", providers() + ", asked for " + record.requestedProvider()));
        record.fallbackReason().ifPresent(reason -> facts.add(Fact.of("Why not CUDA", reason)));
        facts.add(Fact.of("Test images", Figures.count(record.images())));
        facts.add(Fact.code("ONNX file, SHA-256", record.modelSha256()));
        facts.addAll(RunDetails.environment(environment));
        return facts;
    }

    /** Measures the same again. */
    String command() {
        return RerunCommand.of(record);
    }
}
