package io.github.mnistlab.compare;

import io.github.mnistlab.record.RunRecord;
import java.util.Objects;
import java.util.Optional;

/**
 * A run in its place in a comparison.
 *
 * @param label the experiment's name, with the run's id where several runs of the experiment are compared
 * @param run the record
 * @param change against the reference; empty for the reference itself
 */
public record ComparedRun(String label, RunRecord run, Optional<Change> change) {
    public ComparedRun {
        Objects.requireNonNull(label);
        Objects.requireNonNull(run);
        Objects.requireNonNull(change);
    }
}
