package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmicAxisTest {
    @ParameterizedTest
    @CsvSource({
        "0.051, 0.64, 0.05 0.1 0.2 0.5 1",
        "0.1, 0.1, 0.1 0.2",
        "0.3, 0.4, 0.2 0.5",
        "1, 2, 1 2",
        "0.5, 0.51, 0.5 1",
        "1e-9, 1e-9, 0.000000001 0.000000002",
        "14800, 241000, 10000 20000 50000 100000 200000 500000",
        "3, 60, 2 5 10 20 50 100",
        "0.0008, 0.9, 0.001 0.01 0.1 1",
        "0.0000088, 0.0402, 0.00001 0.0001 0.001 0.01",
        "1, 1000000, 1 10 100 1000 10000 100000 1000000",
        "1e-12, 0.5, 0.000000000001 0.0000000001 0.00000001 0.000001 0.0001 0.01"
    })
    void should_have_a_few_round_ticks_around_the_values(double lowest, double highest, String ticks) {
        assertThat(LogarithmicAxis.around(lowest, highest).ticks().stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({"1e-300, 1e300", "2.3, 2.3", "4.9, 5.1", "0.0999999, 0.1000001", "1e-5, 1e5"})
    void should_hold_both_values_between_its_ends(double lowest, double highest) {
        LogarithmicAxis axis = LogarithmicAxis.around(lowest, highest);
        assertThat(axis.share(lowest)).isBetween(-1e-8, 1.0);
        assertThat(axis.share(highest)).isBetween(0.0, 1 + 1e-8);
        assertThat(axis.ticks()).hasSizeBetween(2, 8);
    }

    @Test
    void should_make_equal_ratios_equally_long() {
        LogarithmicAxis axis = LogarithmicAxis.around(0.01, 1);
        assertThat(axis.share(0.1)).isCloseTo(0.5, within(1e-12));
    }
}
