package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovingLineTest {
    private final StringWriter out = new StringWriter();
    private final MovingLine line = new MovingLine(Optional.of(new PrintWriter(out)));

    @Test
    void should_overwrite_what_is_longer_when_a_shorter_text_follows() {
        line.show("long text");
        line.show("short");

        assertThat(out).hasToString("\rlong text\rshort    ");
    }

    @Test
    void should_write_nothing_when_cleared_without_a_text() {
        line.clear();

        assertThat(out).hasToString("");
    }

    @Test
    void should_write_nothing_when_cleared_twice() {
        line.show("x");
        line.clear();
        String once = out.toString();

        line.clear();

        assertThat(out).hasToString(once);
    }
}
