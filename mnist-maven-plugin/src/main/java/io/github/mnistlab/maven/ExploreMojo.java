package io.github.mnistlab.maven;

import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.spec.Overrides;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Examines an experiment's dataset: whether its files are the known ones, which images are there twice, class balance, pixel
 * statistics; draws samples, class means and where ink is.
 */
@Mojo(name = "explore", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExploreMojo extends AbstractWorkerMojo {

    /** The experiment whose dataset is shown. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** Overrides of the spec, as in `dataset.dir=fashion,dataset.name=fashion`. */
    @Parameter(property = "set", defaultValue = "")
    private String set;

    @Inject
    ExploreMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void perform() {
        show(new WorkRequest.Explore(workspace(), experiment, Overrides.parse(Names.orEmpty(set))));
    }
}
