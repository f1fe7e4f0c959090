package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    @ParameterizedTest
    @CsvSource({"1,1", "' 10 ',10", "300,300", "007,7"})
    void should_read_the_number_when_it_is_in_the_range(String text, int seconds) {
        assertThat(WholeNumber.of("mnist.benchmarkSeconds", text, 1, 300)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "301", "-1", "1.5", "ten", "99999999999", "٣"})
    void should_say_what_it_must_be_when_it_is_none(String text) {
        assertThatThrownBy(() -> WholeNumber.of("mnist.benchmarkSeconds", text, 1, 300))
                .isInstanceOf(UserFailure.class)
                .hasMessage("mnist.benchmarkSeconds: must be a whole number from 1 to 300, but is "
                        + (text.isEmpty() ? "empty" : text));
    }
}
