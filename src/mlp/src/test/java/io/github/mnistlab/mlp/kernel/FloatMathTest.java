package io.github.mnistlab.mlp.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatMathTest {
    @Test
    void should_be_within_two_units_in_the_last_place_when_compared_with_double_exp() {
        for (float x = -87f; x <= 88f; x += 0.00137f) {
            double exact = StrictMath.exp(x);
            assertThat(Math.abs(FloatMath.exp(x) - exact)).as("exp(%s)", x).isLessThan(2 * Math.ulp((float) exact));
        }
    }

    @Test
    void should_stay_finite_when_the_argument_is_extreme() {
        assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isPositive().isLessThan(1e-37f);
        assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isFinite().isGreaterThan(1e38f);
        assertThat(FloatMath.exp(Float.NaN)).isNaN();
        assertThat(FloatMath.exp(0f)).isEqualTo(1f);
    }

    @Test
    void should_agree_with_the_library_when_squashing() {
        for (float x = -20f; x <= 20f; x += 0.01f) {
            assertThat((double) FloatMath.tanh(x))
                    .isCloseTo(StrictMath.tanh(x), org.assertj.core.data.Offset.offset(3e-7));
            assertThat((double) FloatMath.sigmoid(x))
                    .isCloseTo(1 / (1 + StrictMath.exp(-x)), org.assertj.core.data.Offset.offset(3e-7));
        }
    }
}
