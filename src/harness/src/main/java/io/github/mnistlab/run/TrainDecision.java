package io.github.mnistlab.run;

import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;

/** Whether an experiment has to be trained. */
public sealed interface TrainDecision {

    /**
     * It need not: a complete run of the same spec and data is there.
     *
     * @param folder of the run
     * @param run its record
     */
    record UpToDate(RunFolder folder, RunRecord run) implements TrainDecision {}

    /**
     * It has to.
     *
     * @param reason in a few words, such as `learningRate 0.003 → 0.01 since run 20261124T141657Z-3f9a1c2b`
     */
    record Due(String reason) implements TrainDecision {}
}
