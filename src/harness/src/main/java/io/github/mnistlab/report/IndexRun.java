package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.EvaluationRecord.Interval;
import io.github.mnistlab.record.RunRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the index shows of a run, a small part of its record: thousands of these fit into memory where whole records would not.
 *
 * @param run its id
 * @param overrides what `-Dset` changed, on one line, cut where it is long; or empty
 * @param seconds of training
 * @param verdict as in {@link io.github.mnistlab.record.GateRecord#verdict}
 * @param minimum the accuracy that the spec's gate demands
 * @param commit its first digits, or empty
 */
record IndexRun(
        String experiment,
        String run,
        Instant startedAt,
        String overrides,
        double accuracy,
        Interval interval,
        double loss,
        double seconds,
        long parameters,
        String verdict,
        Optional<BigDecimal> minimum,
        String commit) {

    static IndexRun of(RunRecord run) {
        EvaluationRecord evaluation = run.evaluation();
        return new IndexRun(
                run.experiment(),
                run.run(),
                run.startedAt(),
                TrialWords.inLine(run.overrides()),
                evaluation.accuracy(),
                evaluation.interval(),
                evaluation.loss(),
                run.training().seconds(),
                run.model().parameters(),
                run.gate().verdict(),
                run.spec().gate().minAccuracy(),
                run.git().map(Figures::commit).orElse(""));
    }

    /**
     * The run by which an experiment stands: the newest without `-Dset`, or the newest if all are with it.
     *
     * @param runs of the experiment, newest first, at least one
     */
    static IndexRun representative(List<IndexRun> runs) {
        return runs.stream().filter(run -> !run.isTrial()).findFirst().orElse(runs.get(0));
    }

    /** Its page, from the index. */
    String href() {
        return experiment + "/" + run + "/report.html";
    }

    /** Whether `-Dset` changed the experiment. */
    boolean isTrial() {
        return !overrides.isEmpty();
    }

    boolean failed() {
        return verdict.equals("failed");
    }
}
