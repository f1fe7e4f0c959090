package io.github.mnistlab.record;

import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import io.github.mnistlab.record.EvaluationRecord.FidelityRecord;
import io.github.mnistlab.record.EvaluationRecord.Interval;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunRecord.GitRecord;
import io.github.mnistlab.record.RunRecord.Timing;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.spec.DatasetSpec;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.ExperimentSpec.ActivationKind;
import io.github.mnistlab.spec.ExperimentSpec.OptimizerKind;
import io.github.mnistlab.spec.ExperimentSpec.ScheduleKind;
import io.github.mnistlab.spec.GateSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Records of runs that could have been, for tests. */
public final class SampleRuns {
    public static final String DIGEST = "3f9a1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f4d1a6c3b8e5f2097d4c6a1";
    public static final Instant STARTED = Instant.parse("2026-11-24T14:16:57Z");
    private static final String HEX = "0123456789abcdef".repeat(4);

    private SampleRuns() {}

    /** Every optional there: validation, overrides, git, gate, fallback, GPU. */
    public static RunRecord full() {
        return run(
                "baseline",
                spec("The article's network, 784-128-64-10", GateSamples.DEMANDING),
                List.of("learningRate=0.003", "layers=[128, 64]"),
                true,
                new GateRecord(
                        "passed",
                        List.of(
                                new CheckRecord("gate.minAccuracy", true, "test accuracy is 0.9785, minimum is 0.97"),
                                new CheckRecord("gate.maxAccuracyDrop", true, "accuracy rose by 0.0004"))),
                Optional.of(new GitRecord("9f1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f", true)));
    }

    /** Every optional absent, every list as empty as it may be. */
    public static RunRecord minimal() {
        return run(
                "softmax",
                spec("", new GateSpec(Optional.empty(), Optional.empty())),
                List.of(),
                false,
                new GateRecord("none", List.of()),
                Optional.empty());
    }

    /** A run that missed its gate. */
    public static RunRecord failed() {
        return run(
                "wide",
                spec("Too little, too late", GateSamples.DEMANDING),
                List.of("epochs=1"),
                true,
                new GateRecord(
                        "failed",
                        List.of(new CheckRecord(
                                "gate.minAccuracy", false, "test accuracy is 0.9785, but expected minimum is 0.99"))),
                Optional.empty());
    }

    /** Like the full one, with the same hostile text wherever text may come from a user. */
    public static RunRecord hostile(String text) {
        RunRecord run = full();
        EvaluationRecord e = run.evaluation();
        List<String> labels =
                IntStream.range(0, e.labels().size()).mapToObj(i -> text + i).toList();
        List<ClassRecord> perClass = e.perClass().stream()
                .map(c -> new ClassRecord(text + c.label(), c.support(), c.precision(), c.recall(), c.f1()))
                .toList();
        EnvironmentRecord env = run.environment();
        return new RunRecord(
                run.schemaVersion(),
                run.experiment(),
                run.run(),
                run.startedAt(),
                spec(text, GateSamples.DEMANDING),
                List.of("description=" + text),
                run.specDigest(),
                run.numericContract(),
                new DatasetRecord(text, Map.of(text, HEX), 60_000, 10_000, 28, 28, 10),
                run.training(),
                run.model(),
                new EvaluationRecord(
                        text,
                        text,
                        Optional.of(text),
                        e.correct(),
                        e.total(),
                        e.accuracy(),
                        e.interval(),
                        e.loss(),
                        labels,
                        e.confusion(),
                        perClass,
                        e.fidelity(),
                        e.seconds(),
                        e.imagesPerSecond()),
                new GateRecord("failed", List.of(new CheckRecord(text, false, text))),
                new EnvironmentRecord(
                        text, text, Optional.of(text), env.processors(), text, Map.of(text, text), Optional.of(text)),
                run.git(),
                List.of(new Timing(text, 1.0)));
    }

    /** The same run, published under another id. */
    public static RunRecord withIdentity(RunRecord run, String experiment, RunId id) {
        return new RunRecord(
                run.schemaVersion(),
                experiment,
                id.toString(),
                id.second(),
                run.spec(),
                run.overrides(),
                run.specDigest(),
                run.numericContract(),
                run.dataset(),
                run.training(),
                new ModelRecord(
                        run.model().file(),
                        HEX,
                        id.model() + DIGEST.substring(8),
                        109_386,
                        run.model().widths()),
                run.evaluation(),
                run.gate(),
                run.environment(),
                run.git(),
                run.timings());
    }

    private static RunRecord run(
            String experiment,
            ExperimentSpec spec,
            List<String> overrides,
            boolean rich,
            GateRecord gate,
            Optional<GitRecord> git) {
        return new RunRecord(
                RunRecord.SCHEMA_VERSION,
                experiment,
                RunId.of(STARTED, DIGEST).toString(),
                STARTED,
                spec,
                overrides,
                HEX,
                1,
                new DatasetRecord("mnist", Map.of("t10k-labels-idx1-ubyte", HEX), 60_000, 10_000, 28, 28, 10),
                training(rich ? 15 : 1, rich),
                new ModelRecord(
                        "model/" + experiment + "-3f9a1c2b.onnx", HEX, DIGEST, 109_386, List.of(784, 128, 64, 10)),
                evaluation(rich),
                gate,
                environment(rich),
                git,
                rich
                        ? List.of(
                                new Timing("data", 0.31), new Timing("training", 8.412), new Timing("evaluation", 0.2))
                        : List.of());
    }

    private static ExperimentSpec spec(String description, GateSpec gate) {
        return new ExperimentSpec(
                description,
                List.of(128, 64),
                ActivationKind.RELU,
                OptimizerKind.SGD,
                0.003,
                0.9,
                false,
                1e-4,
                ScheduleKind.COSINE,
                15,
                64,
                9_007_199_254_740_993L,
                true,
                gate == GateSamples.DEMANDING ? 5_000 : 0,
                gate == GateSamples.DEMANDING ? Optional.of("reports/seed.onnx") : Optional.empty(),
                0,
                new DatasetSpec("mnist", Optional.empty(), Map.of("train-labels-idx1-ubyte", HEX)),
                new EvaluationSpec(ProviderKind.AUTO, 1000),
                gate);
    }

    private static TrainingRecord training(int epochs, boolean validated) {
        var list = new ArrayList<EpochRecord>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double loss = 0.03 + 0.6 / Math.sqrt(epoch * epoch);
            list.add(new EpochRecord(
                    epoch,
                    loss,
                    0.56,
                    HEX,
                    validated
                            ? Optional.of(new ValidationRecord(0.07 + 0.25 / epoch, 0.98 - 0.06 / epoch))
                            : Optional.empty()));
        }
        return new TrainingRecord("vector-256", 2, 1, list, 8.412, 106_990.0);
    }

    private static EvaluationRecord evaluation(boolean rich) {
        int[] support = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
        int[][] errors = {
            {0, 0, 1, 1, 0, 2, 4, 2, 2, 1},
            {0, 0, 3, 1, 0, 1, 2, 1, 2, 0},
            {3, 1, 0, 5, 2, 0, 3, 8, 6, 0},
            {0, 0, 4, 0, 0, 7, 0, 5, 4, 5},
            {1, 0, 3, 0, 0, 0, 5, 2, 1, 19},
            {2, 0, 0, 11, 1, 0, 5, 1, 4, 2},
            {4, 3, 1, 1, 4, 5, 0, 0, 2, 0},
            {1, 4, 9, 2, 1, 0, 0, 0, 2, 6},
            {4, 0, 3, 6, 3, 4, 3, 3, 0, 3},
            {2, 3, 0, 5, 8, 2, 0, 4, 0, 0}
        };
        var labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        var confusion = new ArrayList<List<Integer>>();
        var perClass = new ArrayList<ClassRecord>();
        int correct = 0;
        for (int row = 0; row < 10; row++) {
            int wrong = IntStream.of(errors[row]).sum();
            int r = row;
            confusion.add(IntStream.range(0, 10)
                    .mapToObj(c -> c == r ? support[r] - wrong : errors[r][c])
                    .toList());
            double recall = (support[row] - wrong) / (double) support[row];
            perClass.add(new ClassRecord(labels.get(row), support[row], recall - 0.001, recall, recall - 0.0005));
            correct += support[row] - wrong;
        }
        return new EvaluationRecord(
                "cpu",
                "auto",
                rich ? Optional.of("no NVIDIA driver: libcuda.so.1 was not found") : Optional.empty(),
                correct,
                10_000,
                correct / 10_000.0,
                new Interval(0.9723, 0.9782),
                0.074218,
                labels,
                confusion,
                perClass,
                Optional.of(new FidelityRecord(0, 3.8e-6, 2.1e-7)),
                0.047,
                212_765.0);
    }

    private static EnvironmentRecord environment(boolean rich) {
        return new EnvironmentRecord(
                "Linux 6.1.0-28-amd64",
                "amd64",
                rich ? Optional.of("AMD EPYC 7B13") : Optional.empty(),
                2,
                "Debian OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1",
                rich ? Map.of("tribuo", "4.3.2", "onnxruntime", "1.28.0", "mnist-harness", "0.1.0") : Map.of(),
                rich ? Optional.of("NVIDIA H100 80GB HBM3") : Optional.empty());
    }

    private static final class GateSamples {
        static final GateSpec DEMANDING =
                new GateSpec(Optional.of(new BigDecimal("0.9700")), Optional.of(new BigDecimal("0.002")));
    }
}
