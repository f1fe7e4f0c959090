package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.Markdown;
import io.github.mnistlab.record.ModelRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunRecord.GitRecord;
import io.github.mnistlab.record.TrainingRecord;

/** A run in a dozen lines, fit for a comment on a pull request: the verdict first. */
final class MarkdownReport {
    private final RunRecord run;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(RunRecord run) {
        this.run = run;
    }

    static String of(RunRecord run) {
        return new MarkdownReport(run).write();
    }

    private String write() {
        EvaluationRecord evaluation = run.evaluation();
        String accuracy = Figures.percent(evaluation.accuracy());
        text.append("### ")
                .append(verdict())
                .append(": ")
                .append(Markdown.text(run.experiment()))
                .append(run.overrides().isEmpty() ? ", " : " with -Dset, ");
        text.append(accuracy)
                .append(" on ")
                .append(Figures.count(evaluation.total()))
                .append(" test images\n\n");
        if (!run.spec().description().isBlank()) {
            text.append(Markdown.text(run.spec().description())).append("\n\n");
        }
        text.append("| Figure | Value |\n| --- | --- |\n");
        row(
                "Test accuracy",
                "**" + accuracy + "**, 95\u00A0% interval "
                        + Figures.percent(
                                evaluation.interval().low(),
                                evaluation.interval().high()));
        row("Test loss", Figures.loss(evaluation.loss()));
        run.gate().checks().forEach(check -> row("Gate", check(check)));
        if (!run.overrides().isEmpty()) {
            row("Changed by -Dset", Markdown.code(String.join(",", run.overrides())));
        }
        row("Training", training(run.training()));
        row("Inference", inference(evaluation));
        evaluation
                .fidelity()
                .ifPresent(fidelity -> row("Fidelity", Markdown.text(FidelityWords.inShort(evaluation, fidelity))));
        row("Model", model(run.model()));
        row("Run", Markdown.code(run.run()));
        run.git().ifPresent(git -> row("Commit", commit(git)));
        return text.append("\nAgain: ")
                .append(Markdown.code(RerunCommand.of(run)).replace("\\|", "|"))
                .append('\n')
                .toString();
    }

    private String verdict() {
        String words = GateWords.verdict(run.gate().verdict());
        return switch (run.gate().verdict()) {
            case "passed" -> "✅ " + words;
            case "failed" -> "❌ " + words;
            default -> words;
        };
    }

    private void row(String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private String check(CheckRecord check) {
        String sign = switch (check.outcome()) {
            case MET -> "✅ ";
            case MISSED -> "❌ ";
            case NOT_JUDGED -> "– ";
        };
        return sign + Markdown.code(check.name()) + " " + Markdown.text(GateWords.message(run, check));
    }

    private static String training(TrainingRecord training) {
        return Figures.count(training.epochs().size()) + " epochs in " + Figures.duration(training.seconds()) + ", "
                + Figures.rate(training.imagesPerSecond()) + ", kernel " + Markdown.text(training.kernel()) + ", "
                + training.threads() + " threads";
    }

    private static String inference(EvaluationRecord evaluation) {
        return Figures.rate(evaluation.imagesPerSecond())
                + evaluation
                        .latency()
                        .map(latency -> ", one image in " + Figures.latency(latency.p50Seconds()))
                        .orElse("")
                + " on " + Markdown.text(evaluation.provider())
                + evaluation
                        .fallbackReason()
                        .map(reason -> " (" + Markdown.text(reason) + ")")
                        .orElse("");
    }

    private static String model(ModelRecord model) {
        return Markdown.code(model.digest().substring(0, 8)) + ", " + RunDetails.widths(model) + ", "
                + Figures.count(model.parameters()) + " parameters";
    }

    private static String commit(GitRecord git) {
        return Markdown.code(git.commit()) + (git.dirty() ? " and uncommitted changes" : "");
    }
}
