package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {
    @ParameterizedTest
    @CsvSource({"true,true", "' TRUE ',true", "false,false", "False,false"})
    void should_read_it_when_it_is_true_or_false(String text, boolean value) {
        assertThat(Flag.of("mnist.force", text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "1", "0", "on", "truee"})
    void should_say_what_it_must_be_when_it_is_neither(String text) {
        assertThatThrownBy(() -> Flag.of("mnist.force", text))
                .isInstanceOf(UserFailure.class)
                .hasMessage("mnist.force: must be true or false, but is " + (text.isEmpty() ? "empty" : text));
    }
}
