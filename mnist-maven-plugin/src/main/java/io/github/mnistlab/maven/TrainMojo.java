package io.github.mnistlab.maven;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.report.RunTable;
import io.github.mnistlab.run.Rehearsal;
import io.github.mnistlab.run.RunPublisher;
import io.github.mnistlab.run.TrainDecision;
import io.github.mnistlab.run.UpToDateCheck;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.run.Workspace;
import io.github.mnistlab.spec.Overrides;
import io.github.mnistlab.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Trains experiments one after the other: each is exported, evaluated and published as a run in the reports folder.
 */
@Mojo(name = "train", aggregator = true, requiresProject = false, threadSafe = true)
public final class TrainMojo extends AbstractWorkerMojo {

    /** The experiment's name, or several, separated by commas. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** Overrides of the spec, as in `learningRate=0.01,layers=[256]`; they are recorded. */
    @Parameter(property = "set", defaultValue = "")
    private String set;

    /** The kernels to train with: auto, vector or scalar; the result has the same bits. */
    @Parameter(property = "mnist.kernel", defaultValue = "auto")
    private String kernel;

    /** Trains even if a complete run of the same spec and data is there. */
    @Parameter(property = "mnist.force", defaultValue = "false")
    private String force;

    private boolean rehearsed;

    @Inject
    TrainMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void perform() {
        Workspace workspace = workspace();
        List<String> overrides = Overrides.parse(Names.orEmpty(set));
        boolean forced = Flag.of("mnist.force", force);
        KernelChoice kernels = Choice.of("mnist.kernel", kernel, KernelChoice.class);
        List<String> experiments = Names.list("experiment", experiment);
        SpecReader specs = new SpecReader(workspace.experiments());
        // All of them before the first one trains: nobody likes to learn of a typing error after ten minutes.
        experiments.forEach(name -> specs.read(name, overrides));
        List<RunRecord> runs = new ArrayList<>();
        for (String name : experiments) {
            runs.add(trainIfDue(new WorkRequest.Train(workspace, name, overrides, kernels), forced));
        }
        if (runs.size() > 1) {
            new RunTable(Colours::verdict).lines(runs).forEach(getLog()::info);
        }
    }

    /** The run that is there, or else the one that is made. */
    private RunRecord trainIfDue(WorkRequest.Train request, boolean forced) {
        UpToDateCheck check = new UpToDateCheck(request.workspace(), request.experiment(), request.overrides());
        Optional<String> staleLock = check.staleLock();
        TrainDecision decision = forced ? new TrainDecision.Due("mnist.force is set") : check.decide();
        if (decision instanceof TrainDecision.UpToDate there) {
            getLog().info(RunSummary.upToDate(there.run(), there.folder()));
            return there.run();
        }
        getLog().info("training " + request.experiment() + ": " + ((TrainDecision.Due) decision).reason());
        staleLock.ifPresent(getLog()::warn);
        return train(request);
    }

    private RunRecord train(WorkRequest.Train request) {
        RunPublisher.Published run = new RunPublisher(request.workspace()).publish(staged(request));
        boolean blocks = TerminalEncoding.has(session().getSystemProperties(), Sparkline.BLOCKS);
        new RunSummary(blocks).lines(run.record(), run.folder().reportHtml()).forEach(getLog()::info);
        run.problems().forEach(getLog()::warn);
        return run.record();
    }

    /** Maven's JVM makes itself ready for the first page while it waits for the worker. */
    private Path staged(WorkRequest.Train request) {
        if (rehearsed) {
            return ((WorkResult.Staged) work(request)).folder();
        }
        rehearsed = true;
        try (Rehearsal rehearsal = new Rehearsal(request.workspace(), request.experiment())) {
            return ((WorkResult.Staged) work(request, rehearsal)).folder();
        }
    }
}
