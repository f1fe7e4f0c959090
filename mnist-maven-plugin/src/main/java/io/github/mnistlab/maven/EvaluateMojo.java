package io.github.mnistlab.maven;

import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** Evaluates a run's exported model, or any ONNX file, again on the test images. */
@Mojo(name = "evaluate", aggregator = true, requiresProject = false, threadSafe = true)
public final class EvaluateMojo extends AbstractWorkerMojo {

    /** The experiment whose newest run without `-Dset` is evaluated. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** The id of a run, its end or the first digits of its model digest, four at least, instead of an experiment's newest one. */
    @Parameter(property = "run")
    private String run;

    /** An ONNX file, instead of a run's; relative to the project's folder. */
    @Parameter(property = "model")
    private File model;

    /** The execution provider: auto, cpu or cuda. If not set, it is the run's. */
    @Parameter(property = "mnist.provider")
    private String provider;

    @Inject
    EvaluateMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void perform() {
        Optional<ProviderKind> wanted =
                Optional.ofNullable(provider).map(name -> Choice.of("mnist.provider", name, ProviderKind.class));
        show(new WorkRequest.Evaluate(workspace(), Names.model(model, run, experiment, store()), wanted));
    }
}
