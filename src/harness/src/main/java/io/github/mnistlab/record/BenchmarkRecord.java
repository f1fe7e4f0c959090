package io.github.mnistlab.record;

import io.github.mnistlab.spec.ExperimentName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How fast a run's exported model answers, as measured on one machine: `benchmark.json` is this record and nothing else.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} when written by this version
 * @param experiment the experiment's name
 * @param run the id of the run whose model it is
 * @param overrides what `-Dset` changed in that run, `key=value` each, in order
 * @param modelSha256 of the ONNX file
 * @param parameters weights and biases of the model
 * @param measuredAt when measuring began, whole seconds
 * @param requestedProvider what was asked for: `auto`, `cpu` or `cuda`
 * @param fallbackReason why CUDA was not measured, where `auto` would have
 * @param images test images that the batches are made of
 * @param rounds in each of which every configuration was measured once
 * @param warmUpSeconds wall-clock before the first round
 * @param seconds wall-clock of all rounds
 * @param configurations the CPU's first, by threads
 * @param environment where it was measured
 */
public record BenchmarkRecord(
        int schemaVersion,
        String experiment,
        String run,
        List<String> overrides,
        String modelSha256,
        long parameters,
        Instant measuredAt,
        String requestedProvider,
        Optional<String> fallbackReason,
        int images,
        int rounds,
        double warmUpSeconds,
        double seconds,
        List<ConfigurationRecord> configurations,
        EnvironmentRecord environment) {

    /** The layout of `benchmark.json` that this version writes. */
    public static final int SCHEMA_VERSION = 1;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> PROVIDERS = Set.of("cpu", "cuda");

    /** @throws IllegalArgumentException if a name, a digest or a figure is none; the message begins with its key */
    public BenchmarkRecord {
        require(ExperimentName.isValid(experiment), "experiment: must be an experiment's name");
        require(RunId.parse(run).isPresent(), "run: must be a run id");
        overrides = List.copyOf(overrides);
        require(DIGEST.matcher(modelSha256).matches(), "modelSha256: must be 64 lower-case hex digits");
        Objects.requireNonNull(measuredAt);
        Objects.requireNonNull(requestedProvider);
        Objects.requireNonNull(fallbackReason);
        require(images >= 1, "images: must be at least 1");
        require(rounds >= 1, "rounds: must be at least 1");
        configurations = List.copyOf(configurations);
        require(!configurations.isEmpty(), "configurations: must not be empty");
        Set<String> names = new HashSet<>();
        configurations.forEach(
                each -> require(names.add(each.name()), "configurations: must have " + each.name() + " once"));
        Objects.requireNonNull(environment);
    }

    /** Every batch size that a configuration was measured with, ascending. */
    public List<Integer> batchSizes() {
        return configurations.stream()
                .flatMap(each -> each.throughput().stream())
                .map(ThroughputRecord::batchSize)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A provider with a number of threads.
     *
     * @param provider `cpu` or `cuda`, on which all nodes ran
     * @param threads of one session call
     * @param start of a session
     * @param latency of a single image
     * @param throughput by batch size, ascending
     */
    public record ConfigurationRecord(
            String provider, int threads, StartRecord start, LatencyRecord latency, List<ThroughputRecord> throughput) {

        /** @throws IllegalArgumentException if it is no configuration; the message begins with the key */
        public ConfigurationRecord {
            require(PROVIDERS.contains(provider), "configurations.provider: must be cpu or cuda");
            require(threads >= 1, "configurations.threads: must be at least 1");
            Objects.requireNonNull(start);
            Objects.requireNonNull(latency);
            throughput = List.copyOf(throughput);
            int before = 0;
            for (ThroughputRecord each : throughput) {
                require(each.batchSize() > before, "throughput.batchSize: must ascend from 1");
                before = each.batchSize();
            }
            require(before > 0, "throughput: must not be empty");
        }

        /** For people, and different for each: `cpu, 2 threads`. */
        public String name() {
            return provider.equals("cpu") ? "cpu, " + threads + (threads == 1 ? " thread" : " threads") : provider;
        }

        /** The batch size with the highest median. */
        public ThroughputRecord fastest() {
            return throughput.stream()
                    .max((one, other) -> Double.compare(one.medianImagesPerSecond(), other.medianImagesPerSecond()))
                    .orElseThrow();
        }
    }

    /**
     * Opening a session from the file's bytes, without loading the native library.
     *
     * @param firstSeconds wall-clock of the first one of this configuration
     * @param starts after it
     * @param medianSeconds of those
     * @param bestSeconds of those
     */
    public record StartRecord(double firstSeconds, int starts, double medianSeconds, double bestSeconds) {

        /** @throws IllegalArgumentException if a figure is out of range; the message begins with the key */
        public StartRecord {
            require(firstSeconds >= 0, "start.firstSeconds: must not be negative");
            require(starts >= 1, "start.starts: must be at least 1");
            require(bestSeconds >= 0 && bestSeconds <= medianSeconds, "start.bestSeconds: must be in 0…medianSeconds");
        }
    }

    /**
     * Batches of one size, one after the other.
     *
     * @param batchSize images of a session call
     * @param calls in all rounds
     * @param medianImagesPerSecond of the rounds
     * @param bestImagesPerSecond of the rounds
     */
    public record ThroughputRecord(int batchSize, int calls, double medianImagesPerSecond, double bestImagesPerSecond) {

        /** @throws IllegalArgumentException if a figure is out of range; the message begins with the key */
        public ThroughputRecord {
            require(batchSize >= 1, "throughput.batchSize: must be at least 1");
            require(calls >= 1, "throughput.calls: must be at least 1");
            require(
                    medianImagesPerSecond > 0 && medianImagesPerSecond <= bestImagesPerSecond,
                    "throughput.medianImagesPerSecond: must be above 0 and at most bestImagesPerSecond");
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
