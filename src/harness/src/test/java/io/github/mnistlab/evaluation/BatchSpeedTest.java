package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.record.BenchmarkRecord.ThroughputRecord;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchSpeedTest {

    @Test
    void should_count_neither_time_nor_calls_when_warming_up() {
        InputBuffer inputs = new InputBuffer(100, 784, PixelScale.MINUS_ONE_TO_ONE);
        try (InferenceSession session =
                new ProviderPolicy(NvidiaDriver.ofThisMachine()).open(Digits.model(), ProviderKind.CPU, 1)) {
            BatchSpeed speed = new BatchSpeed(session, inputs, 30);
            speed.warmUp();
            assertThat(speed.callNanos()).isEmpty();

            speed.measure();
            long seen = LongStream.of(speed.callNanos()).sum();
            ThroughputRecord record = speed.record();
            assertThat(seen).isGreaterThanOrEqualTo(BenchmarkPlan.SLICE_NANOS);
            assertThat(record.calls()).isEqualTo(speed.callNanos().length);
            assertThat(record.medianImagesPerSecond())
                    .isEqualTo(record.bestImagesPerSecond())
                    .isEqualTo(record.calls() * 30.0 / (seen / 1e9));
        }
    }
}
