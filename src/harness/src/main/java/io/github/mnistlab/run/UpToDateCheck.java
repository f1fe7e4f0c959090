package io.github.mnistlab.run;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.LockFile;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks before training: is there a run already, and does the experiment's lock still fit?
 *
 * <p>It costs a few files' reading and digesting, no second JVM and no image in memory.
 */
public final class UpToDateCheck {
    private final Workspace workspace;
    private final ResolvedSpec resolved;
    private final Recipe recipe;

    /**
     * Reads the spec and digests what it names.
     *
     * @param overrides as given by `-Dset`, one `key=value` each
     * @throws UserFailure INPUT if the spec, its data or its initial model cannot be read
     */
    public UpToDateCheck(Workspace workspace, String experiment, List<String> overrides) {
        this.workspace = workspace;
        this.resolved = new SpecReader(workspace.experiments()).read(experiment, overrides);
        this.recipe = new Recipes(workspace).of(resolved.spec());
    }

    /**
     * What in the experiment's lock no longer fits, as a line; empty if it fits, if there is none, and with `-Dset`, which
     * is no concern of the lock.
     *
     * @throws UserFailure INPUT if the lock cannot be read
     */
    public Optional<String> staleLock() {
        LockFile file = LockFile.of(workspace.experiments(), resolved.name());
        return file.read()
                .filter(lock -> resolved.overrides().isEmpty())
                .flatMap(lock -> lock.recipe().firstChange(recipe))
                .map(change -> workspace.show(file.path()) + " no longer fits: " + change
                        + "; mvn mnist:lock -Dexperiment=" + resolved.name() + " renews it after the run");
    }

    /**
     * Whether the experiment has to be trained. How many threads and which kernels a run had does not matter, because they
     * change no bit; that its files are still what they were does.
     */
    public TrainDecision decide() {
        RunStore store = new RunStore(workspace.reports());
        SpecRuns runs = new SpecRuns(resolved, store);
        if (runs.all().isEmpty()) {
            return new TrainDecision.Due(store.newestIncomplete(resolved.name())
                    .map(id -> "run " + id + " is incomplete")
                    .orElse("no run yet"));
        }
        return runs.newestEqual().map(this::decide).orElseGet(() -> new TrainDecision.Due(runs.changes()));
    }

    private TrainDecision decide(RunFolder folder) {
        try {
            folder.verify();
            RunRecord run = folder.read();
            return changeSince(run)
                    .<TrainDecision>map(TrainDecision.Due::new)
                    .orElseGet(() -> new TrainDecision.UpToDate(folder, run));
        } catch (UserFailure e) {
            return new TrainDecision.Due(damaged(folder.id(), e));
        }
    }

    private Optional<String> changeSince(RunRecord run) {
        ProviderKind demanded = resolved.spec().evaluation().provider();
        String provider = run.evaluation().provider();
        boolean other = demanded != ProviderKind.AUTO
                && !demanded.name().toLowerCase(Locale.ROOT).equals(provider);
        return Recipe.of(run)
                .firstChange(recipe)
                .map(Recipe.Change::toString)
                .or(() -> other ? Optional.of("evaluated on " + provider) : Optional.empty())
                .map(change -> change + " since run " + run.run());
    }

    private static String damaged(RunId id, UserFailure problem) {
        return "run " + id + " is damaged: "
                + problem.getMessage().lines().findFirst().orElse("");
    }
}
