package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyRecordTest {

    @Test
    void should_take_percentiles_by_the_nearest_rank_when_the_calls_are_in_any_order() {
        long[] nanos =
                LongStream.rangeClosed(1, 1000).map(n -> 1000 * (1001 - n)).toArray();

        assertThat(LatencyRecord.ofNanos(nanos)).isEqualTo(new LatencyRecord(1000, 1e-6, 5e-4, 9e-4, 9.9e-4, 1e-3));
        assertThat(nanos[0]).as("its argument is left as it was").isEqualTo(1_000_000);
    }

    @Test
    void should_round_ranks_up_when_they_are_between_two_calls() {
        assertThat(LatencyRecord.ofNanos(new long[] {30, 10, 20}))
                .isEqualTo(new LatencyRecord(3, 1e-8, 2e-8, 3e-8, 3e-8, 3e-8));
    }

    @Test
    void should_be_that_call_everywhere_when_there_is_one() {
        assertThat(LatencyRecord.ofNanos(new long[] {9864}))
                .isEqualTo(new LatencyRecord(1, 9.864e-6, 9.864e-6, 9.864e-6, 9.864e-6, 9.864e-6));
    }

    @Test
    void should_refuse_when_there_is_no_call() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyRecord.ofNanos(new long[0]))
                .withMessage("there must be a call");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatencyRecord(0, 1, 1, 1, 1, 1))
                .withMessage("latency.calls: must be at least 1, but is 0");
    }

    @ParameterizedTest
    @CsvSource({"-1,1,1,1,1", "2,1,2,2,2", "1,2,1,2,2", "1,1,2,1,2", "1,1,1,2,1", "NaN,1,1,1,1", "1,1,1,1,NaN"})
    void should_refuse_when_times_do_not_ascend(double min, double p50, double p90, double p99, double max) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatencyRecord(9, min, p50, p90, p99, max))
                .withMessage("latency: must ascend from 0 ≤ minSeconds to maxSeconds");
    }
}
