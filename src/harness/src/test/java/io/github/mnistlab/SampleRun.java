package io.github.mnistlab;

import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.ModelRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.spec.DatasetSpec;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.GateSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The record of a run of the article's network, with the values that a test is about set by it.
 *
 * <p>Each `with…` gives a changed copy.
 */
public record SampleRun(
        String experiment,
        String run,
        ExperimentSpec spec,
        DatasetRecord dataset,
        TrainingRecord training,
        EvaluationRecord evaluation,
        EnvironmentRecord environment) {

    public static SampleRun baseline() {
        return new SampleRun(
                "baseline",
                "20261124T141657Z-3f9a1c2b",
                articleSpec(),
                mnist(),
                new TrainingRecord("vector-256", 2, 1, List.of(), 12.5, 72_000),
                evaluation(9742, 10_000),
                new EnvironmentRecord(
                        "Linux 6.1",
                        "amd64",
                        Optional.of("Xeon"),
                        2,
                        "Debian OpenJDK 17.0.15",
                        Map.of(),
                        Optional.empty()));
    }

    public SampleRun named(String experiment, String run) {
        return new SampleRun(experiment, run, spec, dataset, training, evaluation, environment);
    }

    public SampleRun withSpec(UnaryOperator<ExperimentSpec> change) {
        return new SampleRun(experiment, run, change.apply(spec), dataset, training, evaluation, environment);
    }

    public SampleRun withGate(String minAccuracy, String maxAccuracyDrop) {
        GateSpec gate = new GateSpec(
                Optional.ofNullable(minAccuracy).map(BigDecimal::new),
                Optional.ofNullable(maxAccuracyDrop).map(BigDecimal::new));
        return withSpec(s -> new ExperimentSpec(
                s.description(),
                s.layers(),
                s.activation(),
                s.optimizer(),
                s.learningRate(),
                s.momentum(),
                s.nesterov(),
                s.weightDecay(),
                s.schedule(),
                s.epochs(),
                s.batchSize(),
                s.seed(),
                s.shuffle(),
                s.validation(),
                s.initialModel(),
                s.threads(),
                s.dataset(),
                s.evaluation(),
                gate));
    }

    public SampleRun withCorrect(int correct, int total) {
        return new SampleRun(experiment, run, spec, dataset, training, evaluation(correct, total), environment);
    }

    public SampleRun withTraining(String kernel, int threads, double seconds, double imagesPerSecond) {
        var changed = new TrainingRecord(kernel, threads, 1, List.of(), seconds, imagesPerSecond);
        return new SampleRun(experiment, run, spec, dataset, changed, evaluation, environment);
    }

    public SampleRun withFile(String file, String sha256) {
        var files = new TreeMap<>(dataset.files());
        files.put(file, sha256);
        var changed = new DatasetRecord(
                dataset.name(), files, dataset.train(), dataset.test(), dataset.height(), dataset.width(), 10);
        return new SampleRun(experiment, run, spec, changed, training, evaluation, environment);
    }

    public RunRecord toRecord() {
        return new RunRecord(
                RunRecord.SCHEMA_VERSION,
                experiment,
                run,
                Instant.parse("2026-11-24T14:16:57Z"),
                spec,
                List.of(),
                "5".repeat(64),
                1,
                dataset,
                training,
                new ModelRecord(
                        "model/" + experiment + ".onnx",
                        "0".repeat(64),
                        "3".repeat(64),
                        109_386,
                        List.of(784, 128, 64, 10)),
                evaluation,
                new GateRecord("none", List.of()),
                environment,
                Optional.empty(),
                List.of());
    }

    private static ExperimentSpec articleSpec() {
        return new ExperimentSpec(
                "The article's network, 784-128-64-10",
                List.of(128, 64),
                ExperimentSpec.ActivationKind.RELU,
                ExperimentSpec.OptimizerKind.SGD,
                0.003,
                0.9,
                false,
                0,
                ExperimentSpec.ScheduleKind.CONSTANT,
                15,
                64,
                1,
                true,
                0,
                Optional.empty(),
                0,
                new DatasetSpec("mnist", Optional.empty(), Map.of()),
                new EvaluationSpec(EvaluationSpec.ProviderKind.AUTO, 1000),
                new GateSpec(Optional.empty(), Optional.empty()));
    }

    private static DatasetRecord mnist() {
        return new DatasetRecord(
                "mnist",
                Map.of(
                        "train-images-idx3-ubyte", "a".repeat(64),
                        "train-labels-idx1-ubyte", "b".repeat(64),
                        "t10k-images-idx3-ubyte", "c".repeat(64),
                        "t10k-labels-idx1-ubyte", "d".repeat(64)),
                60_000,
                10_000,
                28,
                28,
                10);
    }

    private static EvaluationRecord evaluation(int correct, int total) {
        double accuracy = (double) correct / total;
        return new EvaluationRecord(
                "cpu",
                "auto",
                Optional.of("no NVIDIA driver"),
                correct,
                total,
                accuracy,
                new EvaluationRecord.Interval(accuracy - 0.0031, accuracy + 0.0029),
                0.0875,
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                List.of(),
                List.of(),
                Optional.of(new EvaluationRecord.FidelityRecord(0, 0, 0)),
                0.5,
                20_000);
    }
}
