package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u001b", "\u007f", "\r\n", "\u0085", "\u009b", "\u009d", "\u2028", "\u2029", "\u202e",
                "\u2066", "\u200f", "\u061c", "\ufeff", "\ud800"
            })
    void should_make_a_space_of_what_a_terminal_could_obey(String hostile) {
        assertThat(OneLine.whole("a" + hostile + "31mb" + hostile)).isEqualTo("a 31mb");
    }

    @Test
    void should_keep_the_text_when_it_is_harmless() {
        assertThat(OneLine.whole("Größe 784 → 10 ≥ 😀")).isEqualTo("Größe 784 → 10 ≥ 😀");
    }

    @Test
    void should_cut_the_text_when_it_is_too_long_for_a_message() {
        assertThat(OneLine.of("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
    }
}
