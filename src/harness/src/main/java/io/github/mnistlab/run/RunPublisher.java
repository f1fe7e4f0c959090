package io.github.mnistlab.run;

import io.github.mnistlab.record.RunRecord;
import java.nio.file.Path;

/** Makes a staged run visible: reports, checksums, one atomic rename, `latest`, the index. */
public final class RunPublisher {
    private final Workspace workspace;

    public RunPublisher(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Publishes a staged run.
     *
     * @throws io.github.mnistlab.failure.UserFailure if the reports folder cannot be written
     */
    public Published publish(Path staged) {
        throw new UnsupportedOperationException(workspace.toString() + staged);
    }

    /**
     * A run that everyone can see.
     *
     * @param folder the run's folder
     * @param record its record
     */
    public record Published(Path folder, RunRecord record) {}
}
