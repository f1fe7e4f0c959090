package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogAxisTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 10 20",
        "14800, 241000, 10000 20000 50000 100000 200000 500000",
        "3, 60, 2 5 10 20 50 100",
        "0.0000088, 0.0402, 0.00001 0.0001 0.001 0.01",
        "1, 1000000, 1 10 100 1000 10000 100000 1000000",
        "0.5, 0.51, 0.5 1",
        "1e-9, 1e-9, 0.000000001 0.000000002"
    })
    void should_have_round_ticks_around_the_values_when_given_the_ends(double low, double high, String ticks) {
        LogAxis axis = LogAxis.around(low, high);

        assertThat(axis.ticks().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
        assertThat(axis.share(low)).isBetween(-1e-6, 1.0);
        assertThat(axis.share(high)).isBetween(0.0, 1 + 1e-6);
    }

    @Test
    void should_put_equal_ratios_at_equal_distances_when_it_places_values() {
        LogAxis axis = LogAxis.around(1, 10_000);

        assertThat(axis.share(1)).isZero();
        assertThat(axis.share(10_000)).isEqualTo(1);
        assertThat(axis.share(100)).isCloseTo(0.5, within(1e-12));
    }
}
