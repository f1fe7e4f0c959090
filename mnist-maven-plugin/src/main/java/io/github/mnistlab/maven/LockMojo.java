package io.github.mnistlab.maven;

import io.github.mnistlab.run.Locksmith;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Pins what an experiment came to: writes `NAME.lock.json` beside its spec, with the model digest that `gate` then demands of
 * every run of the same spec, data and numeric contract.
 */
@Mojo(name = "lock", aggregator = true, requiresProject = false, threadSafe = true)
public final class LockMojo extends AbstractMnistMojo {

    /** The experiment that is locked to its newest run of the spec as it is now, or several, separated by commas. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /**
     * The id of a run, its end or the first digits of its model digest, four at least, that its experiment is locked to, instead of the
     * newest one.
     */
    @Parameter(property = "run")
    private String run;

    @Override
    void perform() {
        Locksmith locksmith = new Locksmith(workspace());
        if (run != null) {
            getLog().info(locksmith.lockRun(run));
            return;
        }
        for (String name : Names.list("experiment", experiment)) {
            getLog().info(locksmith.lockNewest(name));
        }
    }
}
