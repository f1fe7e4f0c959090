package io.github.mnistlab.gate;

import java.util.Objects;

/**
 * One demand of the spec, held against a run.
 *
 * @param name the spec's key, such as `gate.minAccuracy`
 * @param outcome of the check
 * @param message measured and required value in words, or why they could not be compared
 */
public record GateCheck(String name, Outcome outcome, String message) {

    /** What came out of a check. */
    public enum Outcome {
        /** The run reaches what is demanded. */
        MET,
        /** The run does not reach it. */
        MISSED,
        /** There is nothing to compare the run with. */
        NOT_JUDGED
    }

    public GateCheck {
        Objects.requireNonNull(name);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(message);
    }
}
