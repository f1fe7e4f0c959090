package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.GpuRecord;
import java.util.Objects;
import java.util.Optional;

/**
 * What an exported file reached on images, whole.
 *
 * @param record for {@code run.json}
 * @param predicted {@code [images]}, the most probable class; the lowest of equals
 * @param logProbabilities {@code [images, classes]}, row by row
 * @param startSeconds wall-clock of opening the session; not part of the record's seconds
 * @param gpu the device that it ran on, where it was one
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Evaluation(
        EvaluationRecord record,
        int[] predicted,
        float[] logProbabilities,
        double startSeconds,
        Optional<GpuRecord> gpu) {

    public Evaluation {
        Objects.requireNonNull(record);
        Objects.requireNonNull(gpu);
    }

    /** The same, with the device that it ran on. */
    Evaluation on(GpuRecord device) {
        return new Evaluation(record, predicted, logProbabilities, startSeconds, Optional.of(device));
    }

    /** The same, with how well it agrees with the model that it was exported from. */
    public Evaluation with(FidelityRecord fidelity) {
        EvaluationRecord r = record;
        return new Evaluation(
                new EvaluationRecord(
                        r.provider(),
                        r.requestedProvider(),
                        r.fallbackReason(),
                        r.correct(),
                        r.total(),
                        r.accuracy(),
                        r.interval(),
                        r.loss(),
                        r.labels(),
                        r.confusion(),
                        r.perClass(),
                        Optional.of(fidelity),
                        r.seconds(),
                        r.imagesPerSecond(),
                        r.latency()),
                predicted,
                logProbabilities,
                startSeconds,
                gpu);
    }
}
