package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import io.github.mnistlab.record.LatencyRecord;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEvaluatorTest {

    private final OnnxEvaluator evaluator =
            new OnnxEvaluator(new ProviderPolicy(NvidiaDriver.ofThisMachine()), OnnxEvaluator.DEFAULT_THREADS);

    private static EvaluationSpec cpu(int batchSize) {
        return new EvaluationSpec(ProviderKind.CPU, batchSize, Optional.empty());
    }

    @Test
    void should_reach_what_another_runtime_reached_when_the_file_is_the_same() {
        EvaluationRecord record =
                evaluator.evaluate(Digits.model(), Digits.images(), cpu(1000)).record();

        assertThat(record.correct()).isEqualTo(Digits.CORRECT);
        assertThat(record.total()).isEqualTo(100);
        assertThat(record.accuracy()).isEqualTo(0.97);
        assertThat(record.loss()).isCloseTo(Digits.LOSS, within(1e-6));
        assertThat(record.interval()).isEqualTo(Wilson.interval(Digits.CORRECT, 100));
        assertThat(record.provider()).isEqualTo("cpu");
        assertThat(record.requestedProvider()).isEqualTo("cpu");
        assertThat(record.fallbackReason()).isEmpty();
        assertThat(record.fidelity()).isEmpty();
    }

    @Test
    void should_place_each_mistake_when_it_counts_the_confusion() {
        Evaluation evaluation = evaluator.evaluate(Digits.model(), Digits.images(), cpu(1000));

        assertThat(evaluation.predicted()[8]).as("a 5 taken for a 6").isEqualTo(6);
        List<List<Integer>> confusion = evaluation.record().confusion();
        assertThat(confusion.get(5)).containsExactly(0, 0, 0, 0, 0, 6, 1, 0, 0, 0);
        assertThat(confusion.get(6)).containsExactly(0, 0, 1, 0, 0, 0, 9, 0, 0, 0);
        assertThat(confusion.get(9)).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 10);
        assertThat(confusion.get(7)).containsExactly(0, 0, 0, 0, 0, 0, 0, 15, 0, 0);
    }

    @Test
    void should_score_each_class_when_evaluated() {
        List<ClassRecord> perClass = evaluator
                .evaluate(Digits.model(), Digits.images(), cpu(1000))
                .record()
                .perClass();

        assertThat(perClass).extracting(ClassRecord::label).isEqualTo(Digits.CLASS_NAMES);
        assertThat(perClass.get(2)).isEqualTo(new ClassRecord("2", 8, 8.0 / 9, 1, 16.0 / 17));
        assertThat(perClass.get(5).recall()).isEqualTo(6.0 / 7);
        assertThat(perClass.get(6).f1()).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void should_score_zero_when_a_class_has_no_image_and_no_prediction() {
        LabelledImages zeros = new LabelledImages(
                new byte[2], new int[] {0, 0}, 1, 1, PixelScale.MINUS_ONE_TO_ONE, List.of("only", "never"));
        OnnxFile model = TinyModels.model()
                .input("input", TinyModels.FLOAT, -1, 1)
                .integers("columns", 0, 0)
                .gatherColumns("input", "columns", "both")
                .node("LogSoftmax", "both", "output")
                .output("output", TinyModels.FLOAT, -1, 2)
                .file("coin.onnx");

        EvaluationRecord record = evaluator.evaluate(model, zeros, cpu(1)).record();

        assertThat(record.perClass().get(1)).isEqualTo(new ClassRecord("never", 0, 0, 0, 0));
        assertThat(record.confusion()).containsExactly(List.of(2, 0), List.of(0, 0));
        assertThat(record.loss()).isCloseTo(Math.log(2), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 99, 100, 10_000})
    void should_see_every_image_once_when_batches_do_not_divide_them(int batchSize) {
        Evaluation evaluation = evaluator.evaluate(Digits.model(), Digits.images(), cpu(batchSize));

        assertThat(evaluation.predicted()).hasSize(100);
        assertThat(evaluation.logProbabilities()).hasSize(1000);
        assertThat(evaluation.record().correct()).isEqualTo(Digits.CORRECT);
        assertThat(evaluation.record().loss()).isCloseTo(Digits.LOSS, within(1e-6));
    }

    @Test
    void should_time_the_session_start_apart_when_evaluated() {
        Evaluation evaluation = evaluator.evaluate(Digits.model(), Digits.images(), cpu(10));

        assertThat(evaluation.startSeconds()).isPositive();
        assertThat(evaluation.record().seconds()).isPositive();
        assertThat(evaluation.record().imagesPerSecond())
                .isEqualTo(100 / evaluation.record().seconds());
    }

    @Test
    void should_time_single_images_when_evaluated() {
        LatencyRecord latency = evaluator
                .evaluate(Digits.model(), Digits.images(), cpu(10))
                .record()
                .latency()
                .orElseThrow();

        assertThat(latency.calls()).isBetween(1, 500);
        assertThat(latency.minSeconds()).isPositive();
    }

    @Test
    void should_fail_when_the_model_is_for_other_images() {
        OnnxFile model = TinyModels.logSoftmax(100).file("other.onnx");

        assertInputFailure(
                () -> evaluator.evaluate(model, Digits.images(), cpu(10)),
                "other.onnx: takes 100 pixels and tells 100 classes apart, but the images have 784 pixels (28×28) and 10"
                        + " classes; evaluate it on the data that it was trained for");
    }
}
