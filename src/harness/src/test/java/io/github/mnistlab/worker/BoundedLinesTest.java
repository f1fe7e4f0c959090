package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    @Test
    void should_cut_a_line_when_it_is_too_long() throws IOException {
        BoundedLines lines = lines("123456789\nü\r\n\nend", 4);

        assertThat(lines.next()).contains("1234");
        assertThat(lines.next()).contains("ü");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("end");
        assertThat(lines.next()).isEmpty();
    }

    private static BoundedLines lines(String text, int maxBytes) {
        return new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes);
    }
}
