package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.gate.Gate;
import io.github.mnistlab.gate.GateVerdict;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails the build if a run does not reach what its experiment demands; a missing run fails it too. */
@Mojo(
        name = "gate",
        defaultPhase = LifecyclePhase.VERIFY,
        aggregator = true,
        requiresProject = false,
        threadSafe = true)
public final class GateMojo extends AbstractMnistMojo {

    /** The experiment whose newest run is judged, or several, separated by commas. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** The id of a run to be judged, instead of an experiment's newest one. */
    @Parameter(property = "run")
    private String run;

    @Override
    void perform() {
        RunStore store = new RunStore(workspace().reports());
        List<String> references = run == null ? Names.list("experiment", experiment) : List.of(run);
        List<RunFolder> runs = references.stream().map(store::find).toList();
        List<String> unmet = new ArrayList<>();
        for (RunFolder folder : runs) {
            judge(folder, store).ifPresent(failure -> unmet.add(failure.getMessage()));
        }
        if (!unmet.isEmpty()) {
            throw UserFailure.verdict(String.join("\n", unmet));
        }
    }

    private Optional<UserFailure> judge(RunFolder folder, RunStore store) {
        // What was edited after the run proves nothing.
        folder.verify();
        RunRecord record = folder.read();
        Optional<RunFolder> before = store.runs(folder.experiment()).stream()
                .filter(other -> other.id().compareTo(folder.id()) < 0)
                .findFirst();
        GateVerdict verdict =
                new Gate().judge(record, Gate.previous(record.spec().gate(), before));
        if (verdict instanceof GateVerdict.Failed failed) {
            return Optional.of(failed.toFailure(record));
        }
        String name = record.experiment() + " " + record.run();
        getLog().info(name + ": gate " + verdict.toRecord().verdict());
        for (CheckRecord check : verdict.checks()) {
            getLog().info(name + ": " + check.name() + ": " + check.message());
        }
        return Optional.empty();
    }
}
