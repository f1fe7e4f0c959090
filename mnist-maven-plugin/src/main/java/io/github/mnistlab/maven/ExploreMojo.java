package io.github.mnistlab.maven;

import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.spec.Overrides;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** Shows an experiment's dataset: shapes, counts per class, pixel statistics and a sheet of images. */
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
