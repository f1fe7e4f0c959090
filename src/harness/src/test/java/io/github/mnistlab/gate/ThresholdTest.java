package io.github.mnistlab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    @Test
    void should_print_values_that_compare_as_the_exact_ones_do_for_any_fraction_and_threshold() {
        var random = new SplittableRandom(20261124);
        int[] signs = new int[3];
        for (int i = 0; i < 20_000; i++) {
            int total = 1 + random.nextInt(1 << random.nextInt(1, 31));
            Fraction measured = Fraction.of(random.nextInt(total + 1), total);
            Threshold threshold = new Threshold(near(measured, random));
            int exact = exactComparison(measured, threshold.value());
            assertThat(threshold.printable(measured).compareTo(new BigDecimal(threshold.toString())))
                    .as("%s against %s", measured, threshold)
                    .isEqualTo(exact);
            assertThat(threshold.isAtMost(measured)).isEqualTo(exact >= 0);
            assertThat(threshold.isAtLeast(measured)).isEqualTo(exact <= 0);
            signs[exact + 1]++;
        }
        assertThat(IntStream.of(signs).min().orElseThrow()).isGreaterThan(200);
    }

    @Test
    void should_print_within_one_step_of_the_exact_value_when_rounding_away() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            int total = 1 + random.nextInt(1_000_000);
            Fraction measured = Fraction.of(random.nextInt(total + 1), total);
            Threshold threshold = new Threshold(near(measured, random));
            BigDecimal step = BigDecimal.ONE.movePointLeft(threshold.value().scale());
            BigDecimal printed = threshold.printable(measured);
            assertThat(measured.compareTo(printed.subtract(step))).isPositive();
            assertThat(measured.compareTo(printed.add(step))).isNegative();
        }
    }

    @Test
    void should_keep_the_decimals_that_count_when_a_threshold_has_trailing_zeros_or_an_exponent() {
        assertThat(new Threshold(new BigDecimal("0.97000000"))).hasToString("0.9700");
        assertThat(new Threshold(new BigDecimal("1e0"))).hasToString("1.0000");
        assertThat(new Threshold(new BigDecimal("5e-7"))).hasToString("0.0000005");
    }

    @Test
    void should_refuse_a_fraction_when_its_denominator_is_not_positive() {
        assertThatThrownBy(() -> Fraction.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominator must be > 0, but is 0");
    }

    /** A threshold close to the fraction: a few decimals of it, and often the last of them moved by one. */
    private static BigDecimal near(Fraction measured, SplittableRandom random) {
        int decimals = random.nextInt(8);
        BigDecimal truncated = new BigDecimal(measured.numerator())
                .divide(new BigDecimal(measured.denominator()), decimals, RoundingMode.HALF_EVEN);
        return truncated.add(BigDecimal.valueOf(random.nextInt(-1, 2), decimals));
    }

    /** By cross-multiplied integers, so that it shares nothing with the code under test. */
    private static int exactComparison(Fraction measured, BigDecimal threshold) {
        BigInteger scale = BigInteger.TEN.pow(threshold.scale());
        return measured.numerator()
                .multiply(scale)
                .compareTo(threshold.unscaledValue().multiply(measured.denominator()));
    }
}
