package io.github.mnistlab.run;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import io.github.mnistlab.report.IndexReport;
import io.github.mnistlab.report.RunReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a staged run visible: reports, checksums, one atomic rename, `latest`, the index. */
public final class RunPublisher {
    private final Workspace workspace;
    private final RunStore store;

    /** A publisher into the workspace's reports folder. */
    public RunPublisher(Workspace workspace) {
        this.workspace = workspace;
        this.store = new RunStore(workspace.reports());
    }

    /**
     * Publishes a staged run, or removes it if that fails.
     *
     * @throws UserFailure if the reports folder cannot be written
     */
    public Published publish(Path staged) {
        StagedRun run = store.reopen(staged);
        try {
            RunRecord record = RunJson.read(staged.resolve("run.json"));
            RunId id = RunId.of(record.run());
            Optional<RunFolder> previous = store.before(record.experiment(), id);
            RunReport.write(record, new ReportEvidence(workspace, record, staged).gather(previous), run);
            RunFolder folder = store.publish(run, id);
            return new Published(folder, record, derive(record.experiment()));
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /** The run is there: what is only derived from it fails on its own. */
    private List<String> derive(String experiment) {
        List<String> problems = new ArrayList<>();
        for (Runnable step :
                List.<Runnable>of(() -> store.pointToNewest(experiment), () -> IndexReport.rebuild(store))) {
            try {
                step.run();
            } catch (UserFailure e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }

    /**
     * A run that everyone can see.
     *
     * @param folder where it is
     * @param record what it did
     * @param problems with `latest` and the index, which the next run mends
     */
    public record Published(RunFolder folder, RunRecord record, List<String> problems) {
        public Published {
            problems = List.copyOf(problems);
        }
    }
}
