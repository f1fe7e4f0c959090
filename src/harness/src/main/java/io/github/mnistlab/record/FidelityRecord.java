package io.github.mnistlab.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How well the exported file, where it was evaluated, agrees with Tribuo's model on the test images.
 *
 * @param differing images whose predicted class differs; on the CPU always 0, else the run is not published
 * @param maxLogProbDelta largest absolute difference of a log-probability
 * @param meanLogProbDelta mean absolute difference of a log-probability
 * @param flips as in {@link AgreementRecord}; absent in records of versions that did not list them
 * @param cpu what the file's results on the CPU say about both; only where it was evaluated elsewhere
 */
public record FidelityRecord(
        int differing,
        double maxLogProbDelta,
        double meanLogProbDelta,
        Optional<List<FlipRecord>> flips,
        Optional<CpuRecord> cpu) {
    public FidelityRecord {
        flips = flips.map(List::copyOf);
        Objects.requireNonNull(cpu);
    }

    /**
     * The third pair of eyes.
     *
     * @param model Tribuo's model against the file on the CPU
     * @param provider the file on the CPU against the file where it was evaluated
     */
    public record CpuRecord(AgreementRecord model, AgreementRecord provider) {
        public CpuRecord {
            Objects.requireNonNull(model);
            Objects.requireNonNull(provider);
        }
    }

    /**
     * Two that were compared.
     *
     * @param between both, in words
     */
    public record Pair(String between, AgreementRecord agreement) {}

    /** The record of how Tribuo's model and the file agree where the file was evaluated. */
    public static FidelityRecord of(AgreementRecord agreement, Optional<CpuRecord> cpu) {
        return new FidelityRecord(
                agreement.differing(),
                agreement.maxLogProbDelta(),
                agreement.meanLogProbDelta(),
                Optional.of(agreement.flips()),
                cpu);
    }

    /**
     * Every comparison that there is, Tribuo's model against the evaluated file first.
     *
     * @param provider where the file was evaluated
     */
    public List<Pair> pairs(String provider) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(
                "Tribuo and ONNX Runtime on " + provider,
                new AgreementRecord(differing, maxLogProbDelta, meanLogProbDelta, flips.orElse(List.of()))));
        cpu.ifPresent(reference -> {
            pairs.add(new Pair("Tribuo and ONNX Runtime on cpu", reference.model()));
            pairs.add(new Pair("ONNX Runtime on cpu and on " + provider, reference.provider()));
        });
        return pairs;
    }
}
