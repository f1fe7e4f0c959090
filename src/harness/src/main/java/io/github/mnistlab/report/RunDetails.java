package io.github.mnistlab.report;

import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.ModelRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.TrainingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of facts below a run's answer. */
final class RunDetails {
    private RunDetails() {}

    /**
     * A table.
     *
     * @param gist what one sees of it before it is opened
     */
    record Group(String caption, String gist, List<Fact> facts) {}

    static List<Group> of(RunRecord run) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("Configuration", overridden(run), SpecFacts.of(run.spec(), run.overrides())));
        groups.add(new Group(
                "Lineage",
                "model " + Figures.digits(run.model().digest()) + ", spec " + Figures.digits(run.specDigest())
                        + run.git()
                                .map(git -> ", commit " + Figures.commit(git))
                                .orElse(""),
                lineage(run)));
        groups.add(new Group(
                "Training",
                run.training().kernel() + ", threads: " + run.training().threads(),
                training(run.training())));
        groups.add(new Group(
                "Evaluation", "ONNX Runtime on " + run.evaluation().provider(), evaluation(run.evaluation())));
        fidelity(run.evaluation()).ifPresent(groups::add);
        groups.add(new Group(
                "Environment",
                run.environment().os() + ", " + run.environment().arch(),
                environment(run.environment())));
        return groups;
    }

    private static String overridden(RunRecord run) {
        int count = run.overrides().size();
        return count == 0 ? "as the spec says" : count + " set on the command line";
    }

    private static List<Fact> lineage(RunRecord run) {
        DatasetRecord dataset = run.dataset();
        ModelRecord model = run.model();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.code("Run", run.run()));
        facts.add(Fact.code("Model digest", model.digest()));
        facts.add(Fact.code("ONNX file, SHA-256", model.sha256()));
        facts.add(Fact.of("Layer widths", widths(model)));
        facts.add(Fact.code("Spec digest", run.specDigest()));
        facts.add(Fact.of(
                "Dataset",
                dataset.name() + ", " + Figures.count(dataset.train()) + " + " + Figures.count(dataset.test())
                        + " images, " + dataset.width() + " × " + dataset.height()));
        dataset.files().forEach((file, sha256) -> facts.add(Fact.code(file, sha256)));
        run.git()
                .ifPresent(git ->
                        facts.add(Fact.code("Commit", git.commit() + (git.dirty() ? " and uncommitted changes" : ""))));
        facts.add(Fact.of("Numeric contract", Integer.toString(run.numericContract())));
        return facts;
    }

    /** `784-128-64-10`. */
    static String widths(ModelRecord model) {
        return model.widths().stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    private static List<Fact> training(TrainingRecord training) {
        return List.of(
                Fact.of("Kernel", training.kernel()),
                Fact.of("Threads", Integer.toString(training.threads())),
                Fact.of("Seed", Long.toString(training.seed())),
                Fact.of("Epochs", Integer.toString(training.epochs().size())),
                Fact.of("Time", Figures.duration(training.seconds())),
                Fact.of("Throughput", Figures.rate(training.imagesPerSecond())));
    }

    private static List<Fact> evaluation(EvaluationRecord evaluation) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Provider", evaluation.provider() + ", asked for " + evaluation.requestedProvider()));
        evaluation.fallbackReason().ifPresent(reason -> facts.add(Fact.of("Why not CUDA", reason)));
        facts.add(Fact.of("Time", Figures.duration(evaluation.seconds())));
        evaluation
                .latency()
                .ifPresent(latency -> facts.add(Fact.of("One image at a time", LatencyStrip.inWords(latency))));
        return facts;
    }

    private static Optional<Group> fidelity(EvaluationRecord evaluation) {
        return evaluation.fidelity().map(fidelity -> {
            var facts = new ArrayList<Fact>();
            for (FidelityRecord.Pair pair : fidelity.pairs(evaluation.provider())) {
                AgreementRecord agreement = pair.agreement();
                facts.add(Fact.of(
                        pair.between() + ": classes",
                        Figures.count(agreement.differing()) + " of " + Figures.count(evaluation.total())
                                + " images differ"));
                facts.add(Fact.of(
                        pair.between() + ": log-probabilities",
                        "largest difference " + Figures.loss(agreement.maxLogProbDelta()) + ", mean "
                                + Figures.loss(agreement.meanLogProbDelta())));
            }
            return new Group("Fidelity", FidelityWords.inShort(evaluation, fidelity), facts);
        });
    }

    static List<Fact> environment(EnvironmentRecord environment) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("System", environment.os() + ", " + environment.arch()));
        environment.cpu().ifPresent(cpu -> facts.add(Fact.of("Processor", cpu)));
        facts.add(Fact.of("Processors for the JVM", Integer.toString(environment.processors())));
        environment.gpu().ifPresent(gpu -> facts.add(Fact.of("GPU", gpu.describe())));
        facts.add(Fact.of("JVM", environment.jvm()));
        environment.versions().forEach((library, version) -> facts.add(Fact.of(library, version)));
        return facts;
    }
}
