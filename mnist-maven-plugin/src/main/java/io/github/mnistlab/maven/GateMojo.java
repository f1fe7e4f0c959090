package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.gate.GateVerdict;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.run.GateKeeper;
import io.github.mnistlab.spec.Overrides;
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

    /** The experiment whose newest run of the spec as it is now is judged, or several, separated by commas. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /**
     * The id of a run to be judged, its end or the first digits of its model digest, four at least, instead of an experiment's newest
     * one.
     */
    @Parameter(property = "run")
    private String run;

    /** Overrides of the spec that the run was trained with, as `train` had them. */
    @Parameter(property = "set", defaultValue = "")
    private String set;

    @Override
    void perform() {
        GateKeeper keeper = new GateKeeper(workspace());
        List<String> overrides = Overrides.parse(Names.orEmpty(set));
        List<GateKeeper.Choice> choices = run != null
                ? List.of(keeper.run(run))
                : Names.list("experiment", experiment).stream()
                        .map(name -> keeper.newest(name, overrides))
                        .toList();
        List<String> unmet = new ArrayList<>();
        for (GateKeeper.Choice choice : choices) {
            choice.warning().ifPresent(getLog()::warn);
            show(keeper.judge(choice.folder())).ifPresent(failure -> unmet.add(failure.getMessage()));
        }
        if (!unmet.isEmpty()) {
            throw UserFailure.verdict(String.join("\n", unmet));
        }
    }

    private Optional<UserFailure> show(GateKeeper.Judged judged) {
        RunRecord record = judged.run();
        GateVerdict verdict = judged.verdict();
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
