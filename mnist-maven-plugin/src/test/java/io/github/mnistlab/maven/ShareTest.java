package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.002", "1.0", " 0.5 "})
    void should_read_the_number_when_it_is_a_share(String text) {
        assertThat(Share.of("mnist.tolerance", text)).isEqualByComparingTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "-0.1", "1e-3", "0,002", "NaN", "0.0000000000000000000000001"})
    void should_say_what_it_must_be_when_it_is_none(String text) {
        assertThatThrownBy(() -> Share.of("mnist.tolerance", text))
                .isInstanceOf(UserFailure.class)
                .hasMessage("mnist.tolerance: must be a decimal from 0 to 1, such as 0.002, but is "
                        + (text.isEmpty() ? "empty" : text));
    }
}
