package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    /** The first row is Agresti's presidential approval example, 3.716e-05 in R's exact2x2; the others are exact fractions. */
    @ParameterizedTest
    @CsvSource({
        "86, 150, 3.715936139571442e-05",
        "35, 84, 8.182182568303971e-06",
        "59, 121, 4.434449263755176e-06",
        "5, 15, 0.04138946533203125",
        "1, 9, 0.021484375",
        "0, 5, 0.0625",
        "0, 6, 0.03125",
        "4000, 6000, 1.7404316412268784e-89"
    })
    void should_be_the_known_value_in_either_order(int one, int other, double known) {
        assertThat(McNemar.exactP(one, other).doubleValue()).isCloseTo(known, within(known * 1e-14));
        assertThat(McNemar.exactP(other, one)).isEqualTo(McNemar.exactP(one, other));
    }

    @Test
    void should_be_one_when_there_is_no_imbalance() {
        for (int[] counts : new int[][] {{0, 0}, {0, 1}, {3, 3}, {30, 31}}) {
            assertThat(McNemar.exactP(counts[0], counts[1])).isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Test
    void should_not_underflow_when_doubles_would() {
        BigDecimal p = McNemar.exactP(0, 2000);
        assertThat(p.doubleValue()).isZero();
        assertThat(p).isEqualByComparingTo(new BigDecimal("1.7419619632434433E-602")); // 2⁻¹⁹⁹⁹
    }

    @Test
    void should_refuse_counts_when_negative() {
        assertThatThrownBy(() -> McNemar.exactP(-1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts must be ≥ 0, but are -1 and 3");
    }
}
