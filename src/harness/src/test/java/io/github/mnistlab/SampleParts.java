package io.github.mnistlab;

import io.github.mnistlab.evaluation.Wilson;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import io.github.mnistlab.record.EvaluationRecord.Interval;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.GpuRecord;
import io.github.mnistlab.record.LatencyRecord;
import io.github.mnistlab.record.TrainingRecord;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What sample runs are made of. */
final class SampleParts {
    static final String HEX = "0123456789abcdef".repeat(4);

    private SampleParts() {}

    static ExperimentSpec article() {
        return new ExperimentSpec(
                "The article's network, 784-128-64-10",
                List.of(128, 64),
                ActivationKind.RELU,
                OptimizerKind.SGD,
                0.003,
                0.9,
                false,
                0,
                ScheduleKind.CONSTANT,
                15,
                64,
                1,
                true,
                0,
                Optional.empty(),
                0,
                new DatasetSpec("mnist", Optional.empty(), Map.of()),
                new EvaluationSpec(ProviderKind.AUTO, 1000, Optional.empty()),
                new GateSpec(Optional.empty(), Optional.empty()));
    }

    /** Every key has a value, most of them not the default. */
    static ExperimentSpec everything(String description) {
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
                5_000,
                Optional.of("reports/seed.onnx"),
                0,
                new DatasetSpec("mnist", Optional.empty(), Map.of("train-labels-idx1-ubyte", HEX)),
                new EvaluationSpec(ProviderKind.AUTO, 1000, Optional.empty()),
                new GateSpec(Optional.of(new BigDecimal("0.9700")), Optional.of(new BigDecimal("0.002"))));
    }

    /** The spec with this description and gate. */
    static ExperimentSpec with(ExperimentSpec s, String description, GateSpec gate) {
        return with(s, description, gate, s.evaluation());
    }

    static ExperimentSpec with(ExperimentSpec s, String description, GateSpec gate, EvaluationSpec evaluation) {
        return with(s, description, gate, evaluation, s.dataset());
    }

    static ExperimentSpec with(ExperimentSpec s, DatasetSpec dataset) {
        return with(s, s.description(), s.gate(), s.evaluation(), dataset);
    }

    private static ExperimentSpec with(
            ExperimentSpec s, String description, GateSpec gate, EvaluationSpec evaluation, DatasetSpec dataset) {
        return new ExperimentSpec(
                description,
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
                dataset,
                evaluation,
                gate);
    }

    static DatasetRecord mnist() {
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

    static TrainingRecord training(int epochs, boolean validated) {
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
        return new TrainingRecord("vector-256", 2, 1, Optional.empty(), list, 8.412, 106_990.0);
    }

    /** With these counts and without a confusion matrix. */
    static EvaluationRecord evaluation(int correct, int total) {
        double accuracy = (double) correct / total;
        return new EvaluationRecord(
                "cpu",
                "auto",
                Optional.of("no NVIDIA driver"),
                correct,
                total,
                accuracy,
                new Interval(accuracy - 0.0031, accuracy + 0.0029),
                0.0875,
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                List.of(),
                List.of(),
                Optional.of(new FidelityRecord(0, 0, 0, Optional.of(List.of()), Optional.empty())),
                0.5,
                20_000,
                Optional.empty());
    }

    /** Of other classes, without a confusion matrix. */
    static EvaluationRecord evaluation(List<String> labels, int total) {
        EvaluationRecord e = evaluation(total, total);
        return new EvaluationRecord(
                e.provider(),
                e.requestedProvider(),
                e.fallbackReason(),
                e.correct(),
                e.total(),
                e.accuracy(),
                e.interval(),
                e.loss(),
                labels,
                e.confusion(),
                e.perClass(),
                e.fidelity(),
                e.seconds(),
                e.imagesPerSecond(),
                e.latency());
    }

    /** With a confusion matrix: 231 of 10,000 images wrong. */
    static EvaluationRecord confused(Optional<String> fallbackReason, Optional<LatencyRecord> latency) {
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
                fallbackReason,
                correct,
                10_000,
                correct / 10_000.0,
                new Interval(0.9723, 0.9782),
                0.074218,
                labels,
                confusion,
                perClass,
                Optional.of(new FidelityRecord(0, 3.8e-6, 2.1e-7, Optional.of(List.of()), Optional.empty())),
                0.047,
                212_765.0,
                latency);
    }

    /** Of single images, on a quiet machine. */
    static LatencyRecord latency() {
        return new LatencyRecord(500, 9.8e-6, 11.4e-6, 13.1e-6, 27.6e-6, 412.0e-6);
    }

    /** Of ten classes with these names, counted from the predictions themselves. */
    static EvaluationRecord counted(List<String> labels, int[] label, int[] predicted) {
        int[][] counts = new int[10][10];
        IntStream.range(0, label.length).forEach(i -> counts[label[i]][predicted[i]]++);
        int correct = IntStream.range(0, 10).map(k -> counts[k][k]).sum();
        return new EvaluationRecord(
                "cpu",
                "auto",
                Optional.empty(),
                correct,
                label.length,
                (double) correct / label.length,
                Wilson.interval(correct, label.length),
                0.0875,
                labels,
                Stream.of(counts).map(row -> IntStream.of(row).boxed().toList()).toList(),
                IntStream.range(0, 10)
                        .mapToObj(k -> new ClassRecord(
                                labels.get(k), IntStream.of(counts[k]).sum(), 0.9, 0.9, 0.9))
                        .toList(),
                Optional.of(new FidelityRecord(0, 0, 0, Optional.of(List.of()), Optional.empty())),
                0.5,
                20_000,
                Optional.empty());
    }

    static EvaluationRecord with(EvaluationRecord e, String provider, Optional<FidelityRecord> fidelity) {
        return new EvaluationRecord(
                provider,
                e.requestedProvider(),
                e.fallbackReason(),
                e.correct(),
                e.total(),
                e.accuracy(),
                e.interval(),
                e.loss(),
                e.labels(),
                e.confusion(),
                e.perClass(),
                fidelity,
                e.seconds(),
                e.imagesPerSecond(),
                e.latency());
    }

    /** The same with a hostile text before every name. */
    static EvaluationRecord hostile(EvaluationRecord e, String text) {
        return new EvaluationRecord(
                text,
                text,
                Optional.of(text),
                e.correct(),
                e.total(),
                e.accuracy(),
                e.interval(),
                e.loss(),
                e.labels().stream().map(label -> text + label).toList(),
                e.confusion(),
                e.perClass().stream()
                        .map(c -> new ClassRecord(text + c.label(), c.support(), c.precision(), c.recall(), c.f1()))
                        .toList(),
                e.fidelity(),
                e.seconds(),
                e.imagesPerSecond(),
                e.latency());
    }

    static EnvironmentRecord environment(boolean rich) {
        return new EnvironmentRecord(
                "Linux 6.1.0-28-amd64",
                "amd64",
                rich ? Optional.of("AMD EPYC 7B13") : Optional.empty(),
                2,
                "Debian OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1",
                rich ? Map.of("tribuo", "4.3.2", "onnxruntime", "1.28.0", "mnist-maven-plugin", "0.1.0") : Map.of(),
                rich ? Optional.of(gpu("NVIDIA H100 80GB HBM3")) : Optional.empty());
    }

    static EnvironmentRecord with(EnvironmentRecord e, String driver, String cuda) {
        GpuRecord gpu = gpu("NVIDIA H100 80GB HBM3");
        var changed = new GpuRecord(
                gpu.device(), Optional.of(driver), Optional.of(cuda), gpu.memoryMebibytes(), gpu.tf32(), gpu.nodes());
        return new EnvironmentRecord(
                e.os(), e.arch(), e.cpu(), e.processors(), e.jvm(), e.versions(), Optional.of(changed));
    }

    static GpuRecord gpu(String device) {
        return new GpuRecord(
                device,
                Optional.of("550.54.15"),
                Optional.of("12.4"),
                Optional.of(81_559L),
                false,
                Map.of("CUDAExecutionProvider", 5));
    }
}
