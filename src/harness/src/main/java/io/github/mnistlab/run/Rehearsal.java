package io.github.mnistlab.run;

import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.report.RunEvidence;
import io.github.mnistlab.report.RunReport;
import java.util.Optional;

/**
 * Makes the reports of an older run while the next one trains, and drops them.
 *
 * <p>The first page of a JVM takes several times what the second one does: its classes have to be loaded and compiled. Maven's
 * JVM has nothing else to do while the worker trains, so it rehearses, as soon as it hears that training starts: before that the
 * worker needs more than one processor. Where there is one processor alone, or no run yet, it does not.
 */
public final class Rehearsal implements RunListener, AutoCloseable {
    private final Workspace workspace;
    private final String experiment;
    private final Thread thread = new Thread(this::run, "mnist-report-rehearsal");
    private volatile boolean over;

    /**
     * One that has yet to hear of a training.
     *
     * @param experiment whose newest run is taken, else another's
     */
    public Rehearsal(Workspace workspace, String experiment) {
        this.workspace = workspace;
        this.experiment = experiment;
        thread.setDaemon(true);
    }

    /** Begins with the first training that starts, and returns at once. */
    @Override
    public void on(RunEvent event) {
        boolean idle =
                thread.getState() == Thread.State.NEW && Runtime.getRuntime().availableProcessors() > 1;
        if (event instanceof RunEvent.TrainingStarted && idle) {
            thread.start();
        }
    }

    private void run() {
        RunStore store = new RunStore(workspace.reports());
        try {
            store.newest(experiment)
                    .or(() -> store.runs().stream().findFirst())
                    .ifPresent(folder -> rehearse(folder, store.before(folder.experiment(), folder.id())));
        } catch (RuntimeException e) {
            // An older run that cannot be read is no concern of the one that trains. Nor is a defect that its page
            // meets:
            // the goal that makes the page for good tells of that, and here it would only print a stack trace.
            over = true;
        }
    }

    private void rehearse(RunFolder folder, Optional<RunFolder> previous) {
        RunRecord record = folder.read();
        if (over) {
            return;
        }
        RunEvidence evidence = new ReportEvidence(workspace, record, folder.path()).gather(previous);
        if (!over) {
            RunReport.files(record, evidence);
        }
    }

    /** Ends it after the step that it is at, and returns when its thread has ended. */
    @Override
    public void close() {
        over = true;
        awaitEnd();
    }

    void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
