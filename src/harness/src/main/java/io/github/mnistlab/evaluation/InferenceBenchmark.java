package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.GpuRecord;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Measures how fast an exported file answers: a session's start, a single image's latency, the throughput by batch size, on
 * the CPU with several numbers of threads and on CUDA where it works.
 *
 * <p>All sessions are open at once and take turns in short slices, in rounds, every other one backwards, so that whatever
 * else a machine does meanwhile hits all of them alike. What counts is the median of the rounds, and the best: noise only
 * ever adds time. The test images are read into native memory once, and a call is everything from there to
 * log-probabilities in an array. Every size is sent for a while before the first round.
 */
public final class InferenceBenchmark {

    /** The share of the time that a single call may take; larger batches are left out. */
    private static final int CALLS_IN_TIME = 40;

    private final ProviderPolicy policy;
    private final int processors;
    private final Duration time;

    /**
     * What was measured.
     *
     * @param fallbackReason why CUDA was not, where `auto` would have
     * @param images that the batches are made of
     * @param rounds in which every configuration was measured
     * @param warmUpSeconds wall-clock before them
     * @param seconds wall-clock of the rounds
     * @param configurations the CPU's first, by threads
     * @param gpu the device, where one was measured
     */
    public record Measured(
            Optional<String> fallbackReason,
            int images,
            int rounds,
            double warmUpSeconds,
            double seconds,
            List<ConfigurationRecord> configurations,
            Optional<GpuRecord> gpu) {
        public Measured {
            Objects.requireNonNull(fallbackReason);
            configurations = List.copyOf(configurations);
            Objects.requireNonNull(gpu);
        }

        private Measured on(GpuRecord device) {
            return new Measured(
                    fallbackReason, images, rounds, warmUpSeconds, seconds, configurations, Optional.of(device));
        }
    }

    /**
     * A benchmark.
     *
     * @param policy where models run
     * @param processors the most threads
     * @param time for all rounds, about; three rounds are measured in any case
     */
    public InferenceBenchmark(ProviderPolicy policy, int processors, Duration time) {
        this.policy = Objects.requireNonNull(policy);
        this.processors = processors;
        this.time = Objects.requireNonNull(time);
    }

    /**
     * Measures on the CPU, and on CUDA unless {@code CPU} is asked for.
     *
     * @param images that batches are made of, as many as 256 MiB of inputs hold
     * @throws io.github.mnistlab.failure.UserFailure INPUT if the file is no such model, or not one for these images;
     *     ENVIRONMENT if {@code CUDA} is asked for and cannot be had
     */
    public Measured measure(OnnxFile model, LabelledImages images, ProviderKind requested) {
        policy.requirePossible(requested);
        List<BenchmarkedSession> sessions = new ArrayList<>();
        Measured measured;
        try {
            measured = measure(model, images, requested, sessions);
        } finally {
            sessions.forEach(BenchmarkedSession::close);
        }
        // After the sessions are closed: one more beside them may not find enough memory on the GPU.
        return sessions.stream().anyMatch(session -> session.provider() == Provider.CUDA)
                ? measured.on(ProviderPolicy.gpu(model))
                : measured;
    }

    private Measured measure(
            OnnxFile model, LabelledImages images, ProviderKind requested, List<BenchmarkedSession> sessions) {
        InputBuffer inputs = new InputBuffer(images.size(), images.features(), images.scale());
        Optional<String> fallbackReason = open(model, images, requested, inputs, sessions);
        inputs.read(images.pixels(), 0, inputs.capacity());
        long begin = System.nanoTime();
        sessions.forEach(session -> session.warmUp(time.toNanos() / CALLS_IN_TIME));
        long warm = System.nanoTime();
        int rounds = rounds(sessions, warm);
        double seconds = (System.nanoTime() - warm) / 1e9;
        return new Measured(
                fallbackReason,
                inputs.capacity(),
                rounds,
                (warm - begin) / 1e9,
                seconds,
                sessions.stream().map(BenchmarkedSession::record).toList(),
                Optional.empty());
    }

    /** Opens all of them; tells why CUDA is not among them, where it was wanted if it works. */
    private Optional<String> open(
            OnnxFile model,
            LabelledImages images,
            ProviderKind requested,
            InputBuffer inputs,
            List<BenchmarkedSession> sessions) {
        InferenceSession first = policy.open(model, requested, 1);
        boolean cuda = first.provider() == Provider.CUDA;
        sessions.add(take(first, model, cuda ? ProviderKind.CUDA : ProviderKind.CPU, 1, inputs));
        first.requireFit(images);
        for (int threads : BenchmarkPlan.threads(processors)) {
            if (cuda || threads > 1) {
                InferenceSession session = policy.open(model, ProviderKind.CPU, threads);
                sessions.add(take(session, model, ProviderKind.CPU, threads, inputs));
            }
        }
        // The CPU's first.
        Collections.rotate(sessions, cuda ? -1 : 0);
        return first.fallbackReason();
    }

    private BenchmarkedSession take(
            InferenceSession session, OnnxFile model, ProviderKind kind, int threads, InputBuffer inputs) {
        return new BenchmarkedSession(threads, () -> policy.open(model, kind, threads), session, inputs);
    }

    private int rounds(List<BenchmarkedSession> sessions, long begin) {
        List<BenchmarkedSession> turns = new ArrayList<>(sessions);
        int rounds = 0;
        while (rounds < BenchmarkPlan.LEAST_ROUNDS || System.nanoTime() - begin < time.toNanos()) {
            turns.forEach(BenchmarkedSession::measure);
            Collections.reverse(turns);
            rounds++;
        }
        return rounds;
    }
}
