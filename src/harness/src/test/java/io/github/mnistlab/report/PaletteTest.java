package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrasts of `palette.css` by WCAG 2.2: 4.5 for text, 3 for lines that one has to see, by light, by dark and on paper. */
class PaletteTest {
    private static final Pattern COLOUR = Pattern.compile("(--[a-z0-9-]+):\\s*#([0-9a-f]{6})");
    private static final Map<String, String> LIGHT;
    private static final Map<String, String> DARK;
    private static final Map<String, String> PRINT;

    static {
        String[] blocks = PageResource.text("palette.css").split("@media");
        LIGHT = colours(Map.of(), blocks[0]);
        DARK = colours(LIGHT, blocks[1]);
        PRINT = colours(LIGHT, blocks[2]);
    }

    @ParameterizedTest
    @CsvSource({
        "text, paper", "text, raised", "quiet, paper", "quiet, raised", "accent, paper", "accent, raised",
        "accent, accent-tint", "good, good-tint", "good, paper", "bad, bad-tint", "bad, paper", "second, paper",
        "text, accent-tint", "weak-text, h1", "weak-text, h2", "weak-text, h3", "strong-text, h4", "strong-text, h5"
    })
    void should_be_read_easily_when_a_text_stands_on_it(String text, String ground) {
        for (Map<String, String> palette : List.of(LIGHT, DARK, PRINT)) {
            assertThat(contrast(palette, text, ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"accent", "second", "p3", "p4", "quiet", "text", "c1", "c2", "c3", "c4", "c5", "bad", "good"})
    void should_be_seen_easily_when_a_line_is_drawn_on_paper(String line) {
        for (Map<String, String> palette : List.of(LIGHT, DARK, PRINT)) {
            assertThat(contrast(palette, line, "paper")).isGreaterThanOrEqualTo(3);
        }
    }

    private static Map<String, String> colours(Map<String, String> before, String css) {
        var colours = new HashMap<>(before);
        COLOUR.matcher(css).results().forEach(colour -> colours.put(colour.group(1), colour.group(2)));
        return Map.copyOf(colours);
    }

    /** WCAG's contrast ratio, 1…21. */
    private static double contrast(Map<String, String> palette, String one, String other) {
        double first = luminance(palette.get("--" + one));
        double second = luminance(palette.get("--" + other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
    }

    private static double linear(String hex, int from) {
        double share = Integer.parseInt(hex, from, from + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
