package io.github.mnistlab.maven;

import io.github.mnistlab.failure.GoalSpelling;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.run.Workspace;
import io.github.mnistlab.worker.WorkerDefectException;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: the folders, the skip flag, and the one place where failures become Maven's. */
abstract class AbstractMnistMojo extends AbstractMojo {

    /** Folder for runs, comparisons and pictures; relative to the project's folder. */
    @Parameter(property = "mnist.reports", defaultValue = "reports")
    private File reports;

    /** Folder with the experiments, a YAML file each; relative to the project's folder. */
    @Parameter(property = "mnist.experiments", defaultValue = "experiments")
    private File experiments;

    /** Does nothing if true. */
    @Parameter(property = "mnist.skip", defaultValue = "false")
    private String skip;

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private File basedir;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Override
    public final Log getLog() {
        return new SpellingLog(super.getLog(), goals());
    }

    private GoalSpelling goals() {
        return GoalPrefix.spelling(session, plugin);
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            if (isSkipped()) {
                getLog().info("mnist.skip is set, nothing is done");
                return;
            }
            perform();
        } catch (UserFailure e) {
            if (e.kind() == UserFailure.Kind.VERDICT) {
                throw new MojoFailureException(message(e));
            }
            throw new MojoExecutionException(message(e));
        } catch (WorkerDefectException e) {
            throw new MojoExecutionException(
                    "the worker met a defect of this plugin; run again with -X to see where", e);
        }
    }

    /** What a failure says, with the next step as it can be typed here. */
    final String message(UserFailure failure) {
        return goals().in(failure.getMessage());
    }

    /** Does what the goal is for. */
    abstract void perform();

    /** The folders; without a pom, in the folder where Maven was started. */
    final Workspace workspace() {
        Path base = hasPom() ? basedir.toPath() : Path.of(session.getExecutionRootDirectory());
        return new Workspace(base, experiments.toPath(), reports.toPath());
    }

    /** The runs that there are. */
    final RunStore store() {
        return new RunStore(workspace().reports());
    }

    /** @throws UserFailure if that is said by neither true nor false */
    final boolean isSkipped() {
        return Flag.of("mnist.skip", skip);
    }

    final boolean hasPom() {
        return basedir != null;
    }

    final MavenSession session() {
        return session;
    }
}
