package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.record.EvaluationRecord.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** The first four are in table I of R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "9772, 10000, 0.9741, 0.9799"
    })
    void should_give_the_published_interval_when_asked_for_a_known_share(
            int correct, int total, double low, double high) {
        Interval interval = Wilson.interval(correct, total);

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void should_end_exactly_at_zero_or_one_when_none_or_all_are_correct() {
        assertThat(Wilson.interval(0, 10_000).low()).isZero();
        assertThat(Wilson.interval(10_000, 10_000).high()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void should_refuse_when_it_is_no_share(int correct, int total) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.interval(correct, total))
                .withMessage(correct + " of " + total + " is no share");
    }
}
