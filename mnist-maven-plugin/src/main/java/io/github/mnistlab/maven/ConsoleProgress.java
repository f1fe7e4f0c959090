package io.github.mnistlab.maven;

import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.RunListener;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows work on Maven's console: a line per epoch with its loss, and between them, on a terminal, a line that moves.
 *
 * <p>In batch mode (`-B`) only notes and warnings are shown, under `-q` only what Maven lets through.
 */
final class ConsoleProgress implements RunListener {
    private static final int BAR_WIDTH = 24;

    private final Log log;
    private final boolean live;
    private final MovingLine movingLine;
    private String epochs = "";
    private double firstLoss = Double.NaN;

    ConsoleProgress(Log log, boolean live, MovingLine movingLine) {
        this.log = log;
        this.live = live;
        this.movingLine = movingLine;
    }

    /** As it fits the way in which Maven was started. */
    static ConsoleProgress of(Log log, MavenSession session) {
        boolean live = session.getRequest().isInteractiveMode() && log.isInfoEnabled();
        return new ConsoleProgress(
                log, live, live ? MovingLine.onTerminal(session.getSystemProperties()) : MovingLine.none());
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.Progress progress) {
            movingLine.show(moving(progress));
            return;
        }
        movingLine.clear();
        if (event instanceof RunEvent.Note note) {
            log.info(note.message());
        } else if (event instanceof RunEvent.Warning warning) {
            log.warn(warning.message());
        } else if (live && event instanceof RunEvent.TrainingStarted started) {
            epochs = "/" + started.epochs();
            log.info(started(started));
        } else if (live && event instanceof RunEvent.EpochFinished epoch) {
            log.info(finished(epoch));
        }
    }

    private static String started(RunEvent.TrainingStarted started) {
        return String.format(
                Locale.ROOT,
                "training %s on %,d images, epochs: %d, kernel %s, threads: up to %d",
                started.network(),
                started.images(),
                started.epochs(),
                started.kernel(),
                started.threads());
    }

    private String moving(RunEvent.Progress progress) {
        int percent = (int) (100L * progress.done() / progress.batches());
        return String.format(Locale.ROOT, "       epoch %d%s  %3d %%", progress.epoch(), epochs, percent);
    }

    private String finished(RunEvent.EpochFinished epoch) {
        if (Double.isNaN(firstLoss)) {
            firstLoss = epoch.loss();
        }
        String line = String.format(
                Locale.ROOT,
                "epoch %s  loss %.4f  %s  %.2f s",
                counted(epoch.epoch(), epoch.epochs()),
                epoch.loss(),
                bar(epoch.loss() / firstLoss),
                epoch.seconds());
        return line
                + epoch.validation()
                        .map(held -> String.format(
                                Locale.ROOT, "  validation loss %.4f, accuracy %.4f", held.loss(), held.accuracy()))
                        .orElse("");
    }

    private static String counted(int epoch, int epochs) {
        String all = Integer.toString(epochs);
        return " ".repeat(all.length() - Integer.toString(epoch).length()) + epoch + "/" + all;
    }

    /** As long as this epoch's loss is to the first one's. */
    private static String bar(double share) {
        int length = (int) Math.round(BAR_WIDTH * Math.max(0, Math.min(1, share)));
        return "#".repeat(length) + ".".repeat(BAR_WIDTH - length);
    }
}
