package io.github.mnistlab.gate;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.RunRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges runs by the demands of their own specs and by the locks of their experiments. */
public final class Gate {
    private static final String MIN_ACCURACY = "gate.minAccuracy";
    private static final String MAX_ACCURACY_DROP = "gate.maxAccuracyDrop";
    private static final String MAX_LOG_PROB_DELTA = "evaluation.maxLogProbDelta";

    /**
     * Holds a run against the `gate` block of its spec, its `evaluation.maxLogProbDelta` and against its experiment's lock.
     *
     * @param run to be judged
     * @param reference what it is compared with
     * @throws UserFailure if a record that is needed counts no test images, or more correct ones than there are
     * @throws IllegalArgumentException if the previous run or the lock is of another experiment, or the previous run is the
     *     run itself
     */
    public GateVerdict judge(RunRecord run, GateReference reference) {
        Optional<RunRecord> previous = reference.previous();
        previous.ifPresent(before -> requirePrevious(run, before));
        List<CheckRecord> checks = new ArrayList<>();
        run.spec().gate().minAccuracy().ifPresent(least -> checks.add(minAccuracy(run, least)));
        run.spec().gate().maxAccuracyDrop().ifPresent(most -> checks.add(maxAccuracyDrop(run, previous, most)));
        run.spec().evaluation().maxLogProbDelta().ifPresent(most -> checks.add(maxLogProbDelta(run, most)));
        reference.lock().flatMap(lock -> LockCheck.of(run, lock)).ifPresent(checks::add);
        return GateVerdict.of(checks);
    }

    private static CheckRecord minAccuracy(RunRecord run, BigDecimal least) {
        Threshold threshold = new Threshold(least);
        Fraction measured = accuracy(run);
        boolean met = threshold.isAtMost(measured);
        return check(MIN_ACCURACY, met, "test accuracy", threshold.printable(measured), "expected minimum", threshold);
    }

    private static CheckRecord maxAccuracyDrop(RunRecord run, Optional<RunRecord> previous, BigDecimal most) {
        if (previous.isEmpty()) {
            return notJudged(
                    MAX_ACCURACY_DROP,
                    "there is no previous complete run of " + run.experiment()
                            + (run.overrides().isEmpty() ? "" : " with the same -Dset") + " to compare with");
        }
        RunRecord before = previous.get();
        if (!run.dataset().sameTestImages(before.dataset())) {
            return notJudged(
                    MAX_ACCURACY_DROP, "the previous run " + before.run() + " was measured on other test images");
        }
        Threshold threshold = new Threshold(most);
        Fraction drop = accuracy(before).minus(accuracy(run));
        boolean met = threshold.isAtLeast(drop);
        return check(
                MAX_ACCURACY_DROP,
                met,
                "test accuracy drop since " + before.run(),
                threshold.printable(drop),
                "expected maximum",
                threshold);
    }

    /** The comparison that lies furthest apart is judged. */
    private static CheckRecord maxLogProbDelta(RunRecord run, BigDecimal most) {
        EvaluationRecord evaluation = run.evaluation();
        Optional<FidelityRecord.Pair> furthest = evaluation.fidelity().stream()
                .flatMap(fidelity -> fidelity.pairs(evaluation.provider()).stream())
                .max(Comparator.comparingDouble(pair -> pair.agreement().maxLogProbDelta()));
        if (furthest.isEmpty()) {
            return notJudged(MAX_LOG_PROB_DELTA, "the run's record does not compare the file with Tribuo's model");
        }
        Threshold threshold = new Threshold(most);
        BigDecimal measured = new BigDecimal(furthest.get().agreement().maxLogProbDelta());
        return check(
                MAX_LOG_PROB_DELTA,
                measured.compareTo(most) <= 0,
                "largest difference of a log-probability between "
                        + furthest.get().between(),
                threshold.printable(measured),
                "expected maximum",
                threshold);
    }

    private static CheckRecord check(
            String name, boolean met, String what, BigDecimal measured, String demand, Threshold threshold) {
        String message =
                what + " is " + measured.toPlainString() + (met ? ", and " : ", but ") + demand + " is " + threshold;
        return new CheckRecord(name, met ? Outcome.MET : Outcome.MISSED, message);
    }

    private static CheckRecord notJudged(String name, String reason) {
        return new CheckRecord(name, Outcome.NOT_JUDGED, "not judged: " + reason);
    }

    private static Fraction accuracy(RunRecord run) {
        EvaluationRecord evaluation = run.evaluation();
        if (evaluation.total() < 1 || evaluation.correct() < 0 || evaluation.correct() > evaluation.total()) {
            throw UserFailure.input(run.experiment() + " " + run.run() + ": run.json: evaluation: says that "
                    + evaluation.correct() + " of " + evaluation.total()
                    + " test images are correct, which cannot be; train the experiment again");
        }
        return Fraction.of(evaluation.correct(), evaluation.total());
    }

    private static void requirePrevious(RunRecord run, RunRecord before) {
        if (!before.experiment().equals(run.experiment()) || before.run().equals(run.run())) {
            throw new IllegalArgumentException(before.experiment() + " " + before.run() + " is not a previous run of "
                    + run.experiment() + " " + run.run());
        }
    }
}
