package io.github.mnistlab;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.BenchmarkRecord.StartRecord;
import io.github.mnistlab.record.BenchmarkRecord.ThroughputRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.LatencyRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Benchmarks that could have been. */
public final class SampleBenchmark {
    private SampleBenchmark() {}

    /** The baseline on one and two threads; without CUDA. */
    public static BenchmarkRecord baseline() {
        return of(
                List.of(),
                Optional.of("no NVIDIA driver found"),
                List.of(
                        configuration("cpu", 1, 9.9e-6, 720_000, 781_000),
                        configuration("cpu", 2, 11.2e-6, 1_310_000, 1_420_000)),
                SampleParts.environment(true));
    }

    /** The same of a run with `-Dset`. */
    public static BenchmarkRecord ofTrial(String... overrides) {
        BenchmarkRecord plain = baseline();
        return of(List.of(overrides), plain.fallbackReason(), plain.configurations(), plain.environment());
    }

    /** With a text of somebody's choice wherever there is text. */
    public static BenchmarkRecord hostile(String text) {
        return of(
                List.of("description=" + text),
                Optional.of(text),
                baseline().configurations(),
                new EnvironmentRecord(text, text, Optional.of(text), 2, text, Map.of(text, text), Optional.empty()));
    }

    /** The same measured by these configurations. */
    public static BenchmarkRecord of(
            List<String> overrides,
            Optional<String> fallbackReason,
            List<ConfigurationRecord> configurations,
            EnvironmentRecord environment) {
        return new BenchmarkRecord(
                BenchmarkRecord.SCHEMA_VERSION,
                "baseline",
                "20261124T141657Z-3f9a1c2b",
                overrides,
                SampleParts.HEX,
                109_386,
                Instant.parse("2026-11-24T15:02:11Z"),
                "auto",
                fallbackReason,
                10_000,
                16,
                0.684,
                10.507,
                configurations,
                environment);
    }

    /** A configuration that reaches its most at 1,000 images. */
    public static ConfigurationRecord configuration(
            String provider, int threads, double p50, double median, double best) {
        return new ConfigurationRecord(
                provider,
                threads,
                new StartRecord(0.0407, 16, 0.00322, 0.00153),
                new LatencyRecord(7299, p50 - 1e-6, p50, 2 * p50, 9 * p50, 0.0402),
                List.of(
                        new ThroughputRecord(1, 7299, 0.9 / p50, 0.95 / p50),
                        new ThroughputRecord(30, 1936, median / 2, best / 2),
                        new ThroughputRecord(1_000, 240, median, best),
                        new ThroughputRecord(10_000, 24, median * 0.8, best * 0.8)));
    }
}
