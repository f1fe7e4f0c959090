package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.run.Agreement;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Trains a run again from its own spec and says how far the two agree: identical bits, identical predictions, within tolerance
 * or different. The build fails for less than is demanded; nothing is written.
 */
@Mojo(name = "reproduce", aggregator = true, requiresProject = false, threadSafe = true)
public final class ReproduceMojo extends AbstractWorkerMojo {

    /** The experiment whose newest run without `-Dset` is repeated. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** The id of a run, its end or the first digits of its model digest, four at least, instead of an experiment's newest one. */
    @Parameter(property = "run")
    private String run;

    /** The least that passes: bits (identical ones), predictions (identical ones) or tolerance. */
    @Parameter(property = "mnist.accept", defaultValue = "bits")
    private String accept;

    /** By how much the test accuracies may differ to be within tolerance, from 0 to 1. */
    @Parameter(property = "mnist.tolerance", defaultValue = "0.002")
    private String tolerance;

    /** The kernels to train with: auto, vector or scalar; the result must have the same bits. */
    @Parameter(property = "mnist.kernel", defaultValue = "auto")
    private String kernel;

    @Inject
    ReproduceMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    /** The words of `mnist.accept`. */
    private enum Accept {
        BITS(Agreement.IDENTICAL_BITS),
        PREDICTIONS(Agreement.IDENTICAL_PREDICTIONS),
        TOLERANCE(Agreement.WITHIN_TOLERANCE);

        private final Agreement least;

        Accept(Agreement least) {
            this.least = least;
        }
    }

    @Override
    void perform() {
        Agreement least = Choice.of("mnist.accept", accept, Accept.class).least;
        KernelChoice kernels = Choice.of("mnist.kernel", kernel, KernelChoice.class);
        WorkResult.Reproduced reproduced = (WorkResult.Reproduced) work(new WorkRequest.Reproduce(
                workspace(), Names.run(run, experiment, store()), kernels, Share.of("mnist.tolerance", tolerance)));
        if (!reproduced.agreement().isAtLeast(least)) {
            throw UserFailure.verdict(String.join("\n", reproduced.lines()));
        }
        reproduced.lines().forEach(getLog()::info);
    }
}
