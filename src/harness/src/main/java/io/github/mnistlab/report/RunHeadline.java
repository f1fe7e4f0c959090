package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.List;

/** The answer that a run's page begins with: did it pass, how good, how sure, what changed. */
record RunHeadline(RunRecord record, RunEvidence evidence) {

    /** One of the headline figures. */
    record Figure(String name, String value, String note) {}

    /** A check of the gate; the style is a verdict's, empty for one that was not judged. */
    record Check(String name, String style, String sign, String text) {}

    /** A file of the run, with its address from the page. */
    record FileLink(String name, String href) {}

    String title() {
        return TrialWords.name(experiment(), overrides()) + " · " + accuracy() + " · " + GateWords.verdict(verdict());
    }

    String experiment() {
        return record.experiment();
    }

    /** What `-Dset` changed. */
    List<String> overrides() {
        return record.overrides();
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

    String accuracy() {
        return Figures.percent(record.evaluation().accuracy());
    }

    String interval() {
        return Figures.percent(
                record.evaluation().interval().low(),
                record.evaluation().interval().high());
    }

    String errors() {
        int total = record.evaluation().total();
        return Figures.count(total - record.evaluation().correct()) + " of " + Figures.count(total)
                + " test images wrong";
    }

    IntervalStrip strip() {
        return IntervalStrip.of(
                record,
                evidence.sincePrevious()
                        .asOptional()
                        .map(comparison -> comparison.reference().run())
                        .filter(before -> before.dataset().sameTestImages(record.dataset()))
                        .map(before -> before.evaluation().accuracy()));
    }

    Evidence<SincePrevious> sincePrevious() {
        return evidence.sincePrevious().map(SincePrevious::of);
    }

    List<Check> checks() {
        return record.gate().checks().stream().map(this::check).toList();
    }

    private Check check(CheckRecord check) {
        String text = GateWords.check(record, check);
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
                new Figure("Test loss", Figures.loss(evaluation.loss()), "negative log-likelihood"),
                new Figure("Training", Figures.duration(training.seconds()), Figures.rate(training.imagesPerSecond())),
                new Figure(
                        "Inference",
                        Figures.duration(evaluation.seconds()),
                        Figures.rate(evaluation.imagesPerSecond()) + ", ONNX Runtime on " + evaluation.provider()),
                new Figure(
                        "Model",
                        record.model().digest().substring(0, 8),
                        Figures.count(record.model().parameters()) + " parameters, "
                                + RunDetails.widths(record.model())));
    }

    /** What one takes away from a run. */
    List<FileLink> downloads() {
        String onnx = record.model().file();
        return List.of(
                new FileLink("ONNX model", onnx),
                new FileLink("Tribuo model", onnx.replaceFirst("\\.onnx$", ".tribuo")),
                new FileLink("Every prediction, CSV", "predictions.csv"));
    }

    List<FileLink> files() {
        return List.of(
                new FileLink("Record", "run.json"),
                new FileLink("Spec", "experiment.yaml"),
                new FileLink("Markdown", "report.md"),
                new FileLink("JUnit", "junit.xml"),
                new FileLink("Checksums", "SHA256SUMS"));
    }
}
