package io.github.mnistlab.gate;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.RunRecord;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a run reaches what its spec demands. */
public sealed interface GateVerdict {

    /** One check per demand: `minAccuracy`, `maxAccuracyDrop`, `maxLogProbDelta`, those that the spec has, then the lock's. */
    List<CheckRecord> checks();

    /** The verdict as the run's record keeps it. */
    GateRecord toRecord();

    /**
     * Every demand is met, and there is at least one.
     *
     * @param checks all {@link Outcome#MET}
     */
    record Passed(List<CheckRecord> checks) implements GateVerdict {
        public Passed {
            checks = List.copyOf(checks);
            if (checks.isEmpty() || !checks.stream().allMatch(check -> check.outcome() == Outcome.MET)) {
                throw new IllegalArgumentException(
                        "a passed gate has only checks that are met, at least one: " + checks);
            }
        }

        @Override
        public GateRecord toRecord() {
            return new GateRecord("passed", checks);
        }
    }

    /**
     * At least one demand is missed.
     *
     * @param checks at least one is {@link Outcome#MISSED}
     */
    record Failed(List<CheckRecord> checks) implements GateVerdict {
        public Failed {
            checks = List.copyOf(checks);
            if (checks.stream().noneMatch(check -> check.outcome() == Outcome.MISSED)) {
                throw new IllegalArgumentException("a failed gate has a check that is missed: " + checks);
            }
        }

        @Override
        public GateRecord toRecord() {
            return new GateRecord("failed", checks);
        }

        /** The failure that stops a build: a line for each missed demand, with the experiment and the run. */
        public UserFailure toFailure(RunRecord run) {
            return UserFailure.verdict(checks.stream()
                    .filter(check -> check.outcome() == Outcome.MISSED)
                    .map(check -> run.experiment() + " " + run.run() + ": " + check.name() + ": " + check.message())
                    .collect(Collectors.joining("\n")));
        }
    }

    /**
     * No demand is missed, but the run cannot be said to have passed: one of them could not be judged, or there is none.
     * It does not stop a build.
     *
     * @param checks none is {@link Outcome#MISSED}; empty where nothing is demanded
     */
    record Inconclusive(List<CheckRecord> checks) implements GateVerdict {
        public Inconclusive {
            checks = List.copyOf(checks);
            boolean undecided = checks.stream().anyMatch(check -> check.outcome() == Outcome.NOT_JUDGED);
            boolean missed = checks.stream().anyMatch(check -> check.outcome() == Outcome.MISSED);
            if (missed || !(checks.isEmpty() || undecided)) {
                throw new IllegalArgumentException("an inconclusive gate has a check that is not judged: " + checks);
            }
        }

        @Override
        public GateRecord toRecord() {
            return new GateRecord(checks.isEmpty() ? "none" : "inconclusive", checks);
        }
    }

    /** The verdict that follows from the checks. */
    static GateVerdict of(List<CheckRecord> checks) {
        if (checks.stream().anyMatch(check -> check.outcome() == Outcome.MISSED)) {
            return new Failed(checks);
        }
        boolean allMet = checks.stream().allMatch(check -> check.outcome() == Outcome.MET);
        return allMet && !checks.isEmpty() ? new Passed(checks) : new Inconclusive(checks);
    }
}
