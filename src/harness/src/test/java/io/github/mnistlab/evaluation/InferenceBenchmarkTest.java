package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistlab.evaluation.InferenceBenchmark.Measured;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.BenchmarkRecord.ThroughputRecord;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceBenchmarkTest {
    private static final ProviderPolicy POLICY =
            new ProviderPolicy(NvidiaDriver.ofThisMachine(), ProviderSetting.PROPERTY);

    private static Measured measure(int processors, long millis) {
        return new InferenceBenchmark(POLICY, processors, Duration.ofMillis(millis))
                .measure(Digits.model(), Digits.images(), ProviderKind.CPU);
    }

    @Test
    void should_measure_every_size_and_thread_count_when_there_is_time() {
        Measured measured = measure(3, 4_000);

        assertThat(measured.images()).isEqualTo(100);
        assertThat(measured.rounds()).isGreaterThanOrEqualTo(3);
        assertThat(measured.gpu()).isEmpty();
        assertThat(measured.fallbackReason()).isEmpty();
        assertThat(measured.configurations())
                .extracting(ConfigurationRecord::name)
                .containsExactly("cpu, 1 thread", "cpu, 2 threads", "cpu, 3 threads");
        assertThat(measured.configurations()).allSatisfy(each -> {
            assertThat(each.throughput())
                    .extracting(ThroughputRecord::batchSize)
                    .containsExactly(1, 3, 10, 30, 100);
            assertThat(each.throughput())
                    .allSatisfy(size -> assertThat(size.calls()).isGreaterThanOrEqualTo(measured.rounds()));
            assertThat(each.latency().calls())
                    .isEqualTo(each.throughput().get(0).calls());
            assertThat(each.start().starts()).isEqualTo(measured.rounds());
        });
    }

    @Test
    void should_measure_single_images_for_three_rounds_when_there_is_no_time() {
        Measured measured = measure(1, 0);

        assertThat(measured.rounds()).isEqualTo(3);
        assertThat(measured.configurations()).hasSize(1);
        assertThat(measured.configurations().get(0).throughput())
                .as("a call of three images takes longer than no time")
                .extracting(ThroughputRecord::batchSize)
                .containsExactly(1);
    }

    @Test
    void should_refuse_when_the_model_is_for_other_images() {
        OnnxFile model = TinyModels.logSoftmax(100).file("other.onnx");

        assertInputFailure(
                () -> new InferenceBenchmark(POLICY, 1, Duration.ZERO)
                        .measure(model, Digits.images(), ProviderKind.CPU),
                "other.onnx: takes 100 pixels and tells 100 classes apart, but the images have 784 pixels (28×28) and 10"
                        + " classes; evaluate it on the data that it was trained for");
    }

    @Test
    void should_refuse_when_the_file_is_no_model() {
        OnnxFile corrupt =
                new OnnxFile("corrupt.onnx", Arrays.copyOf(Digits.model().bytes(), 1000));

        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> new InferenceBenchmark(POLICY, 1, Duration.ZERO)
                        .measure(corrupt, Digits.images(), ProviderKind.CPU))
                .withMessage("corrupt.onnx: is not a model in ONNX format, or it is damaged; export it again");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1 2", "3,1 2 3", "6,1 2 4 6", "8,1 2 4 8", "128,1 2 4 8 128"})
    void should_try_few_thread_counts_when_there_are_many_processors(int processors, String counts) {
        assertThat(BenchmarkPlan.threads(processors))
                .containsExactlyElementsOf(
                        Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList());
    }
}
