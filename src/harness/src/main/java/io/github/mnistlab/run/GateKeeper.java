package io.github.mnistlab.run;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.gate.Gate;
import io.github.mnistlab.gate.GateReference;
import io.github.mnistlab.gate.GateVerdict;
import io.github.mnistlab.record.LockFile;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Finds the runs that the gate is to judge, and what it compares them with. */
public final class GateKeeper {
    private final Workspace workspace;
    private final RunStore store;

    /** A keeper for the runs of a workspace. */
    public GateKeeper(Workspace workspace) {
        this.workspace = workspace;
        this.store = new RunStore(workspace.reports());
    }

    /**
     * A run to be judged.
     *
     * @param folder of the run
     * @param warning that it may not be the run that was meant
     */
    public record Choice(RunFolder folder, Optional<String> warning) {}

    /**
     * A run with its verdict.
     *
     * @param run its record
     * @param verdict by its own spec and the experiment's lock
     */
    public record Judged(RunRecord run, GateVerdict verdict) {}

    /** The run that {@link RunStore#find} means by it. */
    public Choice run(String reference) {
        return new Choice(store.find(reference), Optional.empty());
    }

    /**
     * An experiment's newest run of the spec as it is now. If there is none, or no spec any more, the newest with the same
     * `-Dset`: it is judged by the spec that it was trained from, with a warning.
     *
     * @param overrides as given by `-Dset`
     * @throws UserFailure if there is no such run, or the spec is wrong
     */
    public Choice newest(String experiment, List<String> overrides) {
        // With a line of its own where there is none at all; an id may stand here too.
        RunFolder found = store.find(store.asExperiment(experiment));
        if (!found.experiment().equals(experiment)) {
            return new Choice(found, Optional.empty());
        }
        Optional<ResolvedSpec> resolved = resolved(experiment, overrides);
        return resolved.flatMap(spec -> new SpecRuns(spec, store).newestEqual())
                .map(folder -> new Choice(folder, Optional.empty()))
                .orElseGet(() -> stale(experiment, overrides, resolved));
    }

    private Choice stale(String experiment, List<String> overrides, Optional<ResolvedSpec> resolved) {
        RunFolder folder = SpecRuns.newest(
                        store.runs(experiment), run -> run.overrides().equals(overrides))
                .orElseThrow(() -> UserFailure.input("there is no complete run of " + experiment
                        + (overrides.isEmpty() ? " without -Dset" : " with -Dset=" + String.join(",", overrides))
                        + "; mvn mnist:train makes one, -Drun=… names another"));
        return new Choice(
                folder,
                resolved.map(spec -> experiment + ": the spec has changed ("
                        + new SpecRuns(spec, store).changes() + "); mvn mnist:train -Dexperiment=" + experiment
                        + " trains it as it is now"));
    }

    private Optional<ResolvedSpec> resolved(String experiment, List<String> overrides) {
        SpecReader specs = new SpecReader(workspace.experiments());
        boolean there =
                Files.isDirectory(workspace.experiments()) && specs.names().contains(experiment);
        return there ? Optional.of(specs.read(experiment, overrides)) : Optional.empty();
    }

    /**
     * Judges a run again by its record, which is first held against the run's checksums.
     *
     * @throws UserFailure if the run was changed, or something that is needed cannot be read
     */
    public Judged judge(RunFolder folder) {
        // What was edited after the run proves nothing.
        folder.verify();
        RunRecord run = folder.read();
        List<RunFolder> before = store.runs(folder.experiment()).stream()
                .filter(other -> other.id().compareTo(folder.id()) < 0)
                .toList();
        GateReference reference = GateReference.find(
                run.spec().gate(),
                run.overrides(),
                before,
                LockFile.of(workspace.experiments(), run.experiment()).read());
        return new Judged(run, new Gate().judge(run, reference));
    }
}
