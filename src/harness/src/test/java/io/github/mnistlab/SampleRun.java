package io.github.mnistlab;

import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.ModelRecord;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunRecord.GitRecord;
import io.github.mnistlab.record.RunRecord.Timing;
import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.spec.DatasetSpec;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.GateSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A run that could have been, with the values that a test is about set by it.
 *
 * <p>Each `with…` gives a changed copy.
 */
public record SampleRun(
        String experiment,
        String run,
        ExperimentSpec spec,
        List<String> overrides,
        DatasetRecord dataset,
        TrainingRecord training,
        EvaluationRecord evaluation,
        GateRecord gate,
        EnvironmentRecord environment,
        Optional<GitRecord> git,
        List<Timing> timings) {
    /** Of the model of every sample; a run's first eight digits are those of its id. */
    public static final String DIGEST = "3f9a1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f4d1a6c3b8e5f2097d4c6a1";

    private static final String ID = "20261124T141657Z-3f9a1c2b";

    /** The article's network, judged by nothing. */
    public static SampleRun baseline() {
        return new SampleRun(
                "baseline",
                ID,
                SampleParts.article(),
                List.of(),
                SampleParts.mnist(),
                new TrainingRecord("vector-256", 2, 1, Optional.empty(), List.of(), 12.5, 72_000),
                SampleParts.evaluation(9742, 10_000),
                new GateRecord("none", List.of()),
                SampleParts.environment(true),
                Optional.empty(),
                List.of());
    }

    /** Every optional there: validation, overrides, git, gate, fallback, GPU. */
    public static SampleRun full() {
        return new SampleRun(
                "baseline",
                ID,
                SampleParts.everything("The article's network, 784-128-64-10"),
                List.of("learningRate=0.003", "layers=[128, 64]"),
                SampleParts.mnist(),
                SampleParts.training(15, true),
                SampleParts.confused(
                        Optional.of("no NVIDIA driver: libcuda.so.1 was not found"),
                        Optional.of(SampleParts.latency())),
                new GateRecord(
                        "passed",
                        List.of(
                                new CheckRecord(
                                        "gate.minAccuracy", Outcome.MET, "test accuracy is 0.9785, minimum is 0.97"),
                                new CheckRecord("gate.maxAccuracyDrop", Outcome.MET, "accuracy rose by 0.0004"))),
                SampleParts.environment(true),
                Optional.of(new GitRecord("9f1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f", true)),
                List.of(new Timing("data", 0.31), new Timing("training", 8.412), new Timing("evaluation", 0.2)));
    }

    /** Every optional absent, every list as empty as it may be. */
    public static SampleRun minimal() {
        return new SampleRun(
                "softmax",
                ID,
                SampleParts.with(SampleParts.article(), "", new GateSpec(Optional.empty(), Optional.empty())),
                List.of(),
                SampleParts.mnist(),
                SampleParts.training(1, false),
                SampleParts.confused(Optional.empty(), Optional.empty()),
                new GateRecord("none", List.of()),
                SampleParts.environment(false),
                Optional.empty(),
                List.of());
    }

    /** A run that missed its gate. */
    public static SampleRun failed() {
        return full().named("wide", ID)
                .withChecks(
                        "failed",
                        new CheckRecord(
                                "gate.minAccuracy",
                                Outcome.MISSED,
                                "test accuracy is 0.9785, but expected minimum is 0.99"));
    }

    /** A run of which one demand could not be judged. */
    public static SampleRun inconclusive() {
        return full().withChecks(
                        "inconclusive",
                        new CheckRecord("gate.minAccuracy", Outcome.MET, "test accuracy is 0.9785, minimum is 0.97"),
                        new CheckRecord(
                                "gate.maxAccuracyDrop",
                                Outcome.NOT_JUDGED,
                                "not judged: there is no previous complete run of baseline to compare with"));
    }

    /**
     * Like the full one, with the same hostile text wherever text may come from a user; the description, which a spec keeps
     * on one line, has U+FFFD for its control characters.
     */
    public static SampleRun hostile(String text) {
        SampleRun run = full();
        EnvironmentRecord env = run.environment();
        return new SampleRun(
                run.experiment(),
                run.run(),
                SampleParts.everything(text.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]", "\uFFFD")),
                List.of("description=" + text),
                new DatasetRecord(text, Map.of(text, SampleParts.HEX), 60_000, 10_000, 28, 28, 10),
                run.training(),
                SampleParts.hostile(run.evaluation(), text),
                new GateRecord("failed", List.of(new CheckRecord(text, Outcome.MISSED, text))),
                new EnvironmentRecord(
                        text,
                        text,
                        Optional.of(text),
                        env.processors(),
                        text,
                        Map.of(text, text),
                        Optional.of(SampleParts.gpu(text))),
                run.git(),
                List.of(new Timing(text, 1.0)));
    }

    public SampleRun named(String experiment, String run) {
        return new SampleRun(
                experiment, run, spec, overrides, dataset, training, evaluation, gate, environment, git, timings);
    }

    public SampleRun withGate(String minAccuracy, String maxAccuracyDrop) {
        GateSpec demanded = new GateSpec(
                Optional.ofNullable(minAccuracy).map(BigDecimal::new),
                Optional.ofNullable(maxAccuracyDrop).map(BigDecimal::new));
        return withSpec(SampleParts.with(spec, spec.description(), demanded));
    }

    public SampleRun withMaxLogProbDelta(String most) {
        var demanded = new EvaluationSpec(ProviderKind.AUTO, 1_000, Optional.of(new BigDecimal(most)));
        return withSpec(SampleParts.with(spec, spec.description(), spec.gate(), demanded));
    }

    /** Evaluated on this provider, and compared so. */
    public SampleRun withFidelity(String provider, FidelityRecord fidelity) {
        return withEvaluation(SampleParts.with(evaluation, provider, Optional.of(fidelity)));
    }

    public SampleRun withoutFidelity() {
        return withEvaluation(SampleParts.with(evaluation, "cpu", Optional.empty()));
    }

    public SampleRun withChecks(String verdict, CheckRecord... checks) {
        var judged = new GateRecord(verdict, List.of(checks));
        return new SampleRun(
                experiment, run, spec, overrides, dataset, training, evaluation, judged, environment, git, timings);
    }

    public SampleRun withCorrect(int correct, int total) {
        return withEvaluation(SampleParts.evaluation(correct, total));
    }

    /** On a test set of these classes, of which little is recorded. */
    public SampleRun withTestSet(List<String> labels, int images) {
        return withEvaluation(SampleParts.evaluation(labels, images));
    }

    /** With these predictions of the ten classes, and a confusion matrix of them. */
    public SampleRun withPredicted(List<String> labels, int[] label, int[] predicted) {
        return withEvaluation(SampleParts.counted(labels, label, predicted));
    }

    /** Trained for so many epochs, with a validation after each or without. */
    public SampleRun withLosses(int epochs, boolean validated) {
        return new SampleRun(
                experiment,
                run,
                spec,
                overrides,
                dataset,
                SampleParts.training(epochs, validated),
                evaluation,
                gate,
                environment,
                git,
                timings);
    }

    public SampleRun withTraining(String kernel, int threads, double seconds, double imagesPerSecond) {
        var changed = new TrainingRecord(kernel, threads, 1, Optional.empty(), List.of(), seconds, imagesPerSecond);
        return new SampleRun(
                experiment, run, spec, overrides, dataset, changed, evaluation, gate, environment, git, timings);
    }

    public SampleRun withDatasetDir(String dir) {
        return withSpec(SampleParts.with(spec, new DatasetSpec(spec.dataset().name(), Optional.of(dir), Map.of())));
    }

    /** Evaluated on a GPU with this driver, which knows CUDA up to that version. */
    public SampleRun withGpu(String driver, String cuda) {
        return new SampleRun(
                experiment,
                run,
                spec,
                overrides,
                dataset,
                training,
                evaluation,
                gate,
                SampleParts.with(environment, driver, cuda),
                git,
                timings);
    }

    /** Elsewhere: without a GPU, a known processor or known versions. */
    public SampleRun withPlainEnvironment() {
        return new SampleRun(
                experiment,
                run,
                spec,
                overrides,
                dataset,
                training,
                evaluation,
                gate,
                SampleParts.environment(false),
                git,
                timings);
    }

    public SampleRun withFile(String file, String sha256) {
        var files = new TreeMap<>(dataset.files());
        files.put(file, sha256);
        var changed = new DatasetRecord(
                dataset.name(), files, dataset.train(), dataset.test(), dataset.height(), dataset.width(), 10);
        return new SampleRun(
                experiment, run, spec, overrides, changed, training, evaluation, gate, environment, git, timings);
    }

    /** Trained in as many epochs as there are digests. */
    public SampleRun withEpochs(String... digests) {
        var epochs = IntStream.range(0, digests.length)
                .mapToObj(i -> new EpochRecord(i + 1, 0.5, 1, digests[i], Optional.empty()))
                .toList();
        var changed = new TrainingRecord("vector-256", 2, 1, Optional.empty(), epochs, 12.5, 72_000);
        return new SampleRun(
                experiment, run, spec, overrides, dataset, changed, evaluation, gate, environment, git, timings);
    }

    public SampleRun withOverrides(String... changed) {
        return new SampleRun(
                experiment,
                run,
                spec,
                List.of(changed),
                dataset,
                training,
                evaluation,
                gate,
                environment,
                git,
                timings);
    }

    private SampleRun withSpec(ExperimentSpec changed) {
        return new SampleRun(
                experiment, run, changed, overrides, dataset, training, evaluation, gate, environment, git, timings);
    }

    private SampleRun withEvaluation(EvaluationRecord changed) {
        return new SampleRun(
                experiment, run, spec, overrides, dataset, training, changed, gate, environment, git, timings);
    }

    public RunRecord toRecord() {
        RunId id = RunId.of(run);
        return new RunRecord(
                RunRecord.SCHEMA_VERSION,
                experiment,
                run,
                id.second(),
                spec,
                overrides,
                SampleParts.HEX,
                1,
                dataset,
                training,
                new ModelRecord(
                        "model/" + experiment + "-3f9a1c2b.onnx",
                        SampleParts.HEX,
                        id.model() + DIGEST.substring(8),
                        109_386,
                        List.of(784, 128, 64, 10)),
                evaluation,
                gate,
                environment,
                git,
                timings);
    }
}
