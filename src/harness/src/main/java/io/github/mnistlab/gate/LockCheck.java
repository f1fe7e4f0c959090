package io.github.mnistlab.gate;

import io.github.mnistlab.record.ExperimentLock;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.RunRecord;
import java.util.Optional;

/** Whether a run has the bits that its experiment's lock pins. */
final class LockCheck {
    static final String NAME = "lock.modelDigest";

    private LockCheck() {}

    /**
     * The check; none for a run that `-Dset` took to another recipe, because it was meant to differ.
     *
     * @throws IllegalArgumentException if the lock is another experiment's
     */
    static Optional<CheckRecord> of(RunRecord run, ExperimentLock lock) {
        if (!lock.experiment().equals(run.experiment())) {
            throw new IllegalArgumentException(
                    "the lock of " + lock.experiment() + " says nothing about " + run.experiment());
        }
        Optional<Recipe.Change> change = lock.recipe().firstChange(Recipe.of(run));
        if (change.isPresent()) {
            return run.overrides().isEmpty() ? Optional.of(notJudged(run, change.get())) : Optional.empty();
        }
        return Optional.of(judged(run, lock));
    }

    private static CheckRecord notJudged(RunRecord run, Recipe.Change change) {
        return new CheckRecord(
                NAME,
                Outcome.NOT_JUDGED,
                "not judged: " + change.what() + " is " + change.now() + ", but the lock is for " + change.before()
                        + "; mvn mnist:lock -Dexperiment=" + run.experiment() + " renews it");
    }

    private static CheckRecord judged(RunRecord run, ExperimentLock lock) {
        boolean met = run.model().digest().equals(lock.modelDigest());
        String message = "model digest is " + Recipe.brief(run.model().digest()) + (met ? ", and " : ", but ")
                + "the locked one is " + Recipe.brief(lock.modelDigest());
        return met
                ? new CheckRecord(NAME, Outcome.MET, message)
                : new CheckRecord(NAME, Outcome.MISSED, message + nextStep(run));
    }

    private static String nextStep(RunRecord run) {
        String name = run.experiment() + "/" + run.run();
        return ", though spec, data and numeric contract are the same; mvn mnist:reproduce -Drun=" + name
                + " says whether the run can be repeated, mvn mnist:lock -Drun=" + name + " accepts its bits";
    }
}
