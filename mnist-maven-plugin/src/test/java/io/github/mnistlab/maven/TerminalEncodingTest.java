package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalEncodingTest {

    @Test
    void should_be_that_of_the_standard_output_when_it_is_told() {
        assertThat(has("native.encoding", "UTF-8")).isTrue();
        assertThat(has("native.encoding", "UTF-8", "sun.stdout.encoding", "cp437"))
                .isFalse();
        assertThat(has("sun.stdout.encoding", "cp437", "stdout.encoding", "UTF-8"))
                .isTrue();
    }

    @Test
    void should_lack_blocks_when_it_is_ascii_unknown_or_not_told() {
        assertThat(has("native.encoding", "ANSI_X3.4-1968")).isFalse();
        assertThat(has("native.encoding", "x-klingon")).isFalse();
        assertThat(has()).isFalse();
    }

    private static boolean has(String... namesAndValues) {
        Properties jvm = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            jvm.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return TerminalEncoding.has(jvm, Sparkline.BLOCKS);
    }
}
