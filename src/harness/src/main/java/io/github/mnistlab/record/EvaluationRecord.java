package io.github.mnistlab.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the exported file reached on the test images.
 *
 * @param provider the execution provider on which the nodes ran: `cpu` or `cuda`
 * @param requestedProvider what the spec asked for: `auto`, `cpu` or `cuda`
 * @param fallbackReason why `auto` is not CUDA
 * @param correct images whose most probable class is their label
 * @param total images
 * @param accuracy correct / total
 * @param interval 95 % Wilson score interval of the accuracy
 * @param loss mean negative log-likelihood
 * @param labels class names in output order
 * @param confusion `[label][predicted]` counts
 * @param perClass in output order
 * @param fidelity agreement of the exported file with Tribuo's model; a run always has it, a foreign file never
 * @param seconds wall-clock of all session calls, after one that warms up
 * @param imagesPerSecond test images per second over all session calls
 * @param latency of single images afterwards; runs of older versions have none
 */
public record EvaluationRecord(
        String provider,
        String requestedProvider,
        Optional<String> fallbackReason,
        int correct,
        int total,
        double accuracy,
        Interval interval,
        double loss,
        List<String> labels,
        List<List<Integer>> confusion,
        List<ClassRecord> perClass,
        Optional<FidelityRecord> fidelity,
        double seconds,
        double imagesPerSecond,
        Optional<LatencyRecord> latency) {
    public EvaluationRecord {
        Objects.requireNonNull(provider);
        Objects.requireNonNull(requestedProvider);
        Objects.requireNonNull(fallbackReason);
        Objects.requireNonNull(interval);
        labels = List.copyOf(labels);
        confusion = confusion.stream().map(List::copyOf).toList();
        perClass = List.copyOf(perClass);
        Objects.requireNonNull(fidelity);
        Objects.requireNonNull(latency);
    }

    /** A closed interval. */
    public record Interval(double low, double high) {}

    /**
     * One class's scores.
     *
     * @param label class name
     * @param support test images of this class
     * @param precision of those predicted so, the share that is; 0 where none is predicted
     * @param recall of those that are, the share predicted so; 0 where there are none
     * @param f1 harmonic mean of both
     */
    public record ClassRecord(String label, int support, double precision, double recall, double f1) {}
}
