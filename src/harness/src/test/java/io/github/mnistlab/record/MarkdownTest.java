package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @Test
    void should_escape_when_text_is_markdown() {
        assertThat(Markdown.text("a*b_c [x](y) <i> #1 @all https://x www.x.y & `z`\r\nnext"))
                .isEqualTo("a\\*b\\_c \\[x\\](y) \\<i\\> \\#1 @\u2060all https\\://x www\\.x.y \\& \\`z\\` next");
    }

    @ParameterizedTest
    @CsvSource({
        "- a, \\- a",
        "+ a, \\+ a",
        "---, \\---",
        "===, \\===",
        "12. a, 12\\. a",
        "1) a, 1\\) a",
        "-0.5, -0.5",
        "+0.0170, +0.0170",
        "0.9714, 0.9714",
        "a - b (c), a - b (c)"
    })
    void should_make_no_list_or_rule_when_a_line_begins_like_one(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void should_fence_code_when_it_holds_backticks() {
        assertThat(Markdown.code("a|b")).isEqualTo("`a\\|b`");
        assertThat(Markdown.code("a`` `b")).isEqualTo("``` a`` `b ```");
    }
}
