package io.github.mnistlab.record;

import java.util.List;
import java.util.Objects;

/**
 * The gate's verdict on a run.
 *
 * @param verdict `passed`; `failed`; `inconclusive` where a demand could not be judged and none was missed; `none` where
 *     nothing is demanded
 * @param checks one per demand, in a fixed order
 */
public record GateRecord(String verdict, List<CheckRecord> checks) {
    public GateRecord {
        Objects.requireNonNull(verdict);
        checks = List.copyOf(checks);
    }

    /** What came out of a check. */
    public enum Outcome {
        /** The run reaches what is demanded. */
        MET,
        /** The run does not reach it. */
        MISSED,
        /** There is nothing to compare the run with. */
        NOT_JUDGED
    }

    /**
     * One demand of the spec or of the lock, held against the run.
     *
     * @param name the spec's key, such as `gate.minAccuracy`, or `lock.modelDigest`
     * @param outcome of the check
     * @param message measured and required value in words, or "not judged: " and why they could not be compared
     */
    public record CheckRecord(String name, Outcome outcome, String message) {
        public CheckRecord {
            Objects.requireNonNull(name);
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(message);
        }
    }
}
