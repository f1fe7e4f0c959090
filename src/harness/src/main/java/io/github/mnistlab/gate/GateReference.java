package io.github.mnistlab.gate;

import io.github.mnistlab.record.ExperimentLock;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.spec.GateSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is held against besides its own spec.
 *
 * @param previous the same experiment's complete run before it with the same `-Dset`, where there is one
 * @param lock the experiment's, where there is one
 */
public record GateReference(Optional<RunRecord> previous, Optional<ExperimentLock> lock) {
    /** Runs that are looked through for the previous one. */
    private static final int MOST = 100;

    public GateReference {
        Objects.requireNonNull(previous);
        Objects.requireNonNull(lock);
    }

    /**
     * Finds it. Records are only read where the spec compares, so that a damaged one stops nobody else.
     *
     * @param demands of the run's spec
     * @param overrides of the run: with others it would be compared with an experiment that was meant to differ
     * @param before complete runs of the same experiment before it, newest first
     * @param lock the experiment's
     * @throws io.github.mnistlab.failure.UserFailure if a record is needed and cannot be read
     */
    public static GateReference find(
            GateSpec demands, List<String> overrides, List<RunFolder> before, Optional<ExperimentLock> lock) {
        Optional<RunRecord> previous = demands.maxAccuracyDrop()
                .flatMap(demanded -> before.stream()
                        .limit(MOST)
                        .map(RunFolder::read)
                        .filter(record -> record.overrides().equals(overrides))
                        .findFirst());
        return new GateReference(previous, lock);
    }
}
