package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolmTest {

    /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
    @Test
    void should_give_the_textbook_values_in_the_given_order() {
        assertThat(adjust("0.01", "0.04", "0.03", "0.005")).containsExactly(0.03, 0.06, 0.06, 0.02);
    }

    @Test
    void should_stop_at_one() {
        assertThat(adjust("0.6", "0.7")).containsExactly(1.0, 1.0);
    }

    @Test
    void should_leave_a_single_value_as_it_is() {
        assertThat(adjust("0.04")).containsExactly(0.04);
        assertThat(adjust()).isEmpty();
    }

    private static List<Double> adjust(String... pValues) {
        return Holm.adjust(Stream.of(pValues).map(BigDecimal::new).toList()).stream()
                .map(BigDecimal::doubleValue)
                .toList();
    }
}
