package io.github.mnistlab.compare;

import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunRecord.GitRecord;
import java.util.Optional;

/**
 * What may make runs of equal specs differ, in results or in times: data, code, numeric contract and machine.
 *
 * @param dataset the images that were really read
 * @param numericContract that the weights obey
 * @param kernel that trained
 * @param threads that trained
 * @param provider on which the exported file was evaluated
 * @param environment machine and library versions
 * @param git the user's checkout
 */
record Circumstances(
        DatasetRecord dataset,
        int numericContract,
        String kernel,
        int threads,
        String provider,
        EnvironmentRecord environment,
        Optional<GitRecord> git) {

    static Circumstances of(RunRecord run) {
        return new Circumstances(
                run.dataset(),
                run.numericContract(),
                run.training().kernel(),
                run.training().threads(),
                run.evaluation().provider(),
                run.environment(),
                run.git());
    }
}
