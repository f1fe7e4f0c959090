package io.github.mnistlab.maven;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.TrainingRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run in a few lines, for the console. */
final class RunSummary {
    private final boolean blocks;

    /** @param blocks whether the console has the blocks of a {@link Sparkline}, which is left out otherwise */
    RunSummary(boolean blocks) {
        this.blocks = blocks;
    }

    /**
     * The lines.
     *
     * @param report the page that tells more
     */
    List<String> lines(RunRecord run, Path report) {
        List<String> lines = new ArrayList<>();
        lines.add(Colours.strong(format("%s %s", run.experiment(), run.run())));
        lines.add(line("loss", loss(run.training())));
        lines.add(line("training time", training(run.training())));
        lines.add(line("test accuracy", accuracy(run.evaluation())));
        lines.add(line("provider", provider(run.evaluation())));
        boolean demands = !run.gate().checks().isEmpty();
        String verdict = run.gate().verdict();
        lines.add(line(
                "gate", demands ? Colours.verdict(verdict, verdict) : verdict + " (the experiment demands nothing)"));
        for (CheckRecord check : run.gate().checks()) {
            lines.add(line("", check.message()));
        }
        lines.add(line("report", report.toString()));
        return lines;
    }

    /** The line for a run that need not be trained again. */
    static String upToDate(RunRecord run, RunFolder folder) {
        return format(
                "%s is up to date: run %s, test accuracy %.4f, gate %s, %s; -Dmnist.force trains it again",
                run.experiment(),
                run.run(),
                run.evaluation().accuracy(),
                run.gate().verdict(),
                folder.path());
    }

    private String loss(TrainingRecord training) {
        List<TrainingRecord.EpochRecord> epochs = training.epochs();
        String first = format("%.4f in epoch 1", epochs.get(0).loss());
        int last = epochs.size();
        return last == 1
                ? first
                : first
                        + format(", %.4f in epoch %d", epochs.get(last - 1).loss(), last)
                        + (blocks ? "  " + Sparkline.of(losses(epochs)) : "");
    }

    private static List<Double> losses(List<TrainingRecord.EpochRecord> epochs) {
        return epochs.stream().map(TrainingRecord.EpochRecord::loss).toList();
    }

    private static String training(TrainingRecord training) {
        return format(
                "%.2f s (%,.0f images/s, kernel %s, threads: up to %d)",
                training.seconds(), training.imagesPerSecond(), training.kernel(), training.threads());
    }

    private static String accuracy(EvaluationRecord evaluation) {
        return format(
                "%.4f (95 %% interval %.4f to %.4f; %,d of %,d)",
                evaluation.accuracy(),
                evaluation.interval().low(),
                evaluation.interval().high(),
                evaluation.correct(),
                evaluation.total());
    }

    private static String provider(EvaluationRecord evaluation) {
        return evaluation.provider()
                + evaluation.fallbackReason().map(reason -> " (" + reason + ")").orElse("");
    }

    private static String line(String name, String value) {
        return format("  %-14s %s", name, value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
