package io.github.mnistlab.run;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.record.ExperimentLock;
import io.github.mnistlab.record.LockFile;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecChanges;
import io.github.mnistlab.spec.SpecDigest;
import io.github.mnistlab.spec.SpecReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an experiment's lock from one of its runs. */
public final class Locksmith {
    private final Workspace workspace;
    private final RunStore store;

    /** A locksmith for the experiments of a workspace. */
    public Locksmith(Workspace workspace) {
        this.workspace = workspace;
        this.store = new RunStore(workspace.reports());
    }

    /**
     * Locks an experiment to its newest run of the spec as it is now.
     *
     * @return what changed, a line
     * @throws UserFailure if there is no such run, its files were changed, or the lock cannot be read or written
     */
    public String lockNewest(String experiment) {
        ResolvedSpec resolved = resolved(experiment);
        // With a line of its own where there is none at all.
        store.find(store.asExperiment(experiment));
        SpecRuns runs = new SpecRuns(resolved, store);
        RunFolder folder = runs.newest(spec -> fits(spec, resolved.spec()))
                .orElseThrow(() -> UserFailure.input(experiment + ": there is no run of the spec as it is now ("
                        + runs.changes() + "); mvn mnist:train -Dexperiment=" + experiment + " makes one"));
        return lock(resolved, folder);
    }

    /**
     * Locks an experiment to a run of its spec as it is now.
     *
     * @param run as {@link RunStore#find} takes it
     * @return what changed, a line
     * @throws UserFailure as {@link #lockNewest} does, or if the run is of another spec
     */
    public String lockRun(String run) {
        RunFolder folder = store.find(run);
        return lock(resolved(folder.experiment()), folder);
    }

    private ResolvedSpec resolved(String experiment) {
        return new SpecReader(workspace.experiments()).read(experiment, List.of());
    }

    /** Whether a run of the one spec is a run of the other as far as the model goes. */
    private static boolean fits(ExperimentSpec spec, ExperimentSpec now) {
        return SpecDigest.of(spec).equals(SpecDigest.of(now))
                && spec.dataset().dir().equals(now.dataset().dir());
    }

    private String lock(ResolvedSpec resolved, RunFolder folder) {
        // What was edited after the run proves nothing.
        folder.verify();
        RunRecord run = folder.read();
        requireFit(resolved, run);
        ExperimentLock lock = ExperimentLock.of(run);
        LockFile file = LockFile.of(workspace.experiments(), resolved.name());
        Optional<ExperimentLock> before = file.read();
        String name = workspace.show(file.path());
        if (before.equals(Optional.of(lock))) {
            return name + ": nothing changed, run " + run.run() + " has the locked model digest "
                    + Recipe.brief(lock.modelDigest()) + " and test accuracy " + accuracy(lock);
        }
        file.write(lock);
        return name + ": "
                + before.map(old -> changes(old, lock))
                        .orElse("written, model digest " + Recipe.brief(lock.modelDigest()) + ", test accuracy "
                                + accuracy(lock))
                + ", from run " + run.run();
    }

    private static void requireFit(ResolvedSpec resolved, RunRecord run) {
        String name = run.experiment() + " " + run.run();
        if (!fits(run.spec(), resolved.spec()) || !run.specDigest().equals(SpecDigest.of(resolved.spec()))) {
            List<String> changes = SpecChanges.between(run.spec(), resolved.spec());
            throw UserFailure.input(name + ": is a run of another spec than the experiment's is now ("
                    + (changes.isEmpty() ? "its recorded digest is another" : String.join(", ", changes))
                    + "); name another run, or make one with mvn mnist:train -Dexperiment=" + run.experiment());
        }
        if (run.numericContract() != MlpTraining.NUMERIC_CONTRACT) {
            throw UserFailure.input(name + ": obeys numeric contract " + run.numericContract()
                    + ", but this version of the plugin has " + MlpTraining.NUMERIC_CONTRACT
                    + "; mvn mnist:train -Dexperiment=" + run.experiment() + " makes a run that can be locked");
        }
    }

    /** Old → new, of the recipe as of what came of it. */
    private static String changes(ExperimentLock old, ExperimentLock now) {
        String recipe = old.recipe()
                .firstChange(now.recipe())
                .map(change -> change + ", ")
                .orElse("");
        return recipe + changed("model digest", Recipe.brief(old.modelDigest()), Recipe.brief(now.modelDigest())) + ", "
                + changed("test accuracy", accuracy(old), accuracy(now));
    }

    private static String changed(String what, String old, String now) {
        return what + " " + (old.equals(now) ? old + " as before" : old + " → " + now);
    }

    private static String accuracy(ExperimentLock lock) {
        return String.format(Locale.ROOT, "%.4f", lock.accuracy());
    }
}
