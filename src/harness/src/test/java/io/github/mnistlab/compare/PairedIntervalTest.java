package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.record.EvaluationRecord.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedIntervalTest {
    /** The bounds were computed by Python from the formula of the article. */
    @ParameterizedTest
    @CsvSource({
        "84, 35, 10000, 0.002746, 0.007052",
        "35, 84, 10000, -0.007052, -0.002746",
        "0, 0, 100, -0.027175, 0.027175",
        "1, 0, 1, -0.733536, 1.000000"
    })
    void should_give_the_formula_s_bounds(int onlyRun, int onlyReference, int total, double low, double high) {
        Interval interval = PairedInterval.of(disagreement(onlyRun, onlyReference), total);
        assertThat(interval.low()).isCloseTo(low, within(5e-7));
        assertThat(interval.high()).isCloseTo(high, within(5e-7));
    }

    @Test
    void should_hold_the_observed_difference_whatever_the_counts() {
        for (int total : new int[] {1, 2, 10, 137}) {
            for (int onlyRun = 0; onlyRun <= total; onlyRun++) {
                for (int onlyReference = 0; onlyRun + onlyReference <= total; onlyReference++) {
                    Interval interval = PairedInterval.of(disagreement(onlyRun, onlyReference), total);
                    assertThat((onlyRun - onlyReference) / (double) total)
                            .as("%d and %d of %d", onlyRun, onlyReference, total)
                            .isBetween(interval.low(), interval.high());
                }
            }
        }
    }

    private static Disagreement disagreement(int onlyRun, int onlyReference) {
        return new Disagreement(
                IntStream.range(0, onlyReference).boxed().toList(),
                IntStream.range(0, onlyRun).boxed().toList(),
                List.of());
    }
}
