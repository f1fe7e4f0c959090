package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.util.ArrayList;
import java.util.List;

/** What `run.jte` shows of a run, as text. */
record RunPage(RunRecord record) {

    /** One of the headline figures. */
    record Figure(String name, String value, String note) {}

    /** A check of the gate; the style is a verdict's, empty for one that was not judged. */
    record Check(String name, String style, String sign, String text) {}

    /** A file of the run, with its address from the page. */
    record FileLink(String name, String href) {}

    /** A class's row. */
    record ClassRow(String label, String support, String precision, String recall, String f1) {}

    String title() {
        return experiment() + " · " + Figures.percent(record.evaluation().accuracy()) + " · "
                + GateWords.verdict(verdict());
    }

    String experiment() {
        return record.experiment();
    }

    String description() {
        return record.spec().description();
    }

    String run() {
        return record.run();
    }

    String started() {
        return Figures.time(record.startedAt());
    }

    String verdict() {
        return record.gate().verdict();
    }

    List<Check> checks() {
        return record.gate().checks().stream().map(RunPage::check).toList();
    }

    private static Check check(CheckRecord check) {
        String text = GateWords.check(check);
        return switch (check.outcome()) {
            case MET -> new Check(check.name(), "passed", "✓", text);
            case MISSED -> new Check(check.name(), "failed", "✗", text);
            case NOT_JUDGED -> new Check(check.name(), "", "–", text);
        };
    }

    List<Figure> figures() {
        EvaluationRecord evaluation = record.evaluation();
        var training = record.training();
        return List.of(
                new Figure(
                        "Test accuracy",
                        Figures.percent(evaluation.accuracy()),
                        "95\u00A0% interval "
                                + Figures.percent(
                                        evaluation.interval().low(),
                                        evaluation.interval().high())),
                new Figure(
                        "Errors",
                        Figures.count(evaluation.total() - evaluation.correct()),
                        "of " + Figures.count(evaluation.total()) + " test images"),
                new Figure("Test loss", Figures.loss(evaluation.loss()), "negative log-likelihood"),
                new Figure("Training", Figures.duration(training.seconds()), Figures.rate(training.imagesPerSecond())),
                new Figure(
                        "Inference",
                        Figures.duration(evaluation.seconds()),
                        Figures.rate(evaluation.imagesPerSecond()) + ", ONNX Runtime on " + evaluation.provider()),
                new Figure(
                        "Model",
                        record.model().digest().substring(0, 8),
                        Figures.count(record.model().parameters()) + " parameters"));
    }

    List<FileLink> files() {
        String onnx = record.model().file();
        return List.of(
                new FileLink("ONNX model", onnx),
                new FileLink("Tribuo model", onnx.replaceFirst("\\.onnx$", ".tribuo")),
                new FileLink("Every prediction", "predictions.csv"),
                new FileLink("Record", "run.json"),
                new FileLink("Spec", "experiment.yaml"),
                new FileLink("Markdown", "report.md"),
                new FileLink("JUnit", "junit.xml"),
                new FileLink("Checksums", "SHA256SUMS"));
    }

    LossChart chart() {
        return LossChart.of(record.training());
    }

    List<String> epochHeads() {
        return validated()
                ? List.of("Epoch", "Training loss", "Validation loss", "Validation accuracy", "Time")
                : List.of("Epoch", "Training loss", "Time");
    }

    List<List<String>> epochs() {
        return record.training().epochs().stream().map(this::cells).toList();
    }

    private List<String> cells(EpochRecord epoch) {
        var cells = new ArrayList<>(List.of(Integer.toString(epoch.epoch()), Figures.loss(epoch.loss())));
        if (validated()) {
            cells.add(epoch.validation().map(v -> Figures.loss(v.loss())).orElse("–"));
            cells.add(epoch.validation().map(v -> Figures.percent(v.accuracy())).orElse("–"));
        }
        cells.add(Figures.duration(epoch.seconds()));
        return cells;
    }

    private boolean validated() {
        return record.training().epochs().stream()
                .anyMatch(epoch -> epoch.validation().isPresent());
    }

    ConfusionTable confusion() {
        return ConfusionTable.of(record.evaluation());
    }

    List<ClassRow> classes() {
        return record.evaluation().perClass().stream().map(RunPage::row).toList();
    }

    private static ClassRow row(ClassRecord scores) {
        return new ClassRow(
                scores.label(),
                Figures.count(scores.support()),
                Figures.percent(scores.precision()),
                Figures.percent(scores.recall()),
                Figures.percent(scores.f1()));
    }

    String command() {
        return RerunCommand.of(record);
    }

    List<RunDetails.Group> details() {
        return RunDetails.of(record);
    }
}
