package io.github.mnistlab.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionTextTest {

    /** Four pixels wide, of which the first column is white, the second grey, and the last row light. */
    private static final DigitImage IMAGE = new DigitImage(
            4, 4, new byte[] {-1, 100, 0, 0, -1, 100, 0, 0, -1, 100, 0, 0, -1, (byte) 200, (byte) 200, (byte) 200});

    private static final PredictionResult RESULT =
            new PredictionResult(1, List.of("0", "1", "10"), List.of(0.125, 0.865, 0.01));

    @Test
    void should_draw_blocks_when_the_terminal_shows_them() {
        assertThat(new PredictionText(true).render(IMAGE, RESULT)).isEqualTo("""
                        █░       0 ███                       12.50 %
                        █▒▄▄  >  1 ████████████████████▊     86.50 %
                                10 ▎                          1.00 %""");
    }

    @Test
    void should_draw_ascii_when_the_terminal_shows_nothing_else() {
        String text = new PredictionText(false).render(IMAGE, RESULT);

        assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
        assertThat(text.lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("@+--  >  1 #####################     86.50 %");
    }

    @Test
    void should_show_grey_where_pixels_above_each_other_are_alike_and_halves_where_they_are_not() {
        DigitImage image =
                new DigitImage(2, 6, new byte[] {0, 60, 120, (byte) 180, -1, 0, 0, 60, 120, (byte) 180, 0, -1});

        assertThat(new PredictionText(true).render(image, RESULT)).contains("\n ░▒▓▀▄  >");
    }

    @Test
    void should_draw_blocks_only_when_the_encoding_has_all_of_them() {
        assertThat(PredictionText.in(StandardCharsets.UTF_8).render(IMAGE, RESULT))
                .contains("▊");
        assertThat(PredictionText.in(Charset.forName("IBM437")).render(IMAGE, RESULT))
                .as("has █ but no ▊")
                .isEqualTo(new PredictionText(false).render(IMAGE, RESULT));
        assertThat(PredictionText.in(StandardCharsets.US_ASCII).render(IMAGE, RESULT))
                .isEqualTo(new PredictionText(false).render(IMAGE, RESULT));
    }

    @Test
    void should_not_change_when_the_locale_does() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new PredictionText(true).render(IMAGE, RESULT)).contains(" 86.50 %");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void should_fit_a_terminal_of_80_columns_when_the_image_is_large_and_classes_are_many() {
        List<String> names = IntStream.range(0, 256).mapToObj(Integer::toString).toList();
        List<Double> probabilities = IntStream.range(0, 256)
                .mapToObj(k -> k == 200 ? 0.75 : k == 7 ? 0.25 : 0.0)
                .toList();
        String text = new PredictionText(true)
                .render(new DigitImage(40, 200, new byte[8000]), new PredictionResult(200, names, probabilities));

        assertThat(text.lines()).hasSize(10).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(text.lines().map(String::strip))
                .startsWith("0                            0.00 %")
                .contains("7 ██████                    25.00 %")
                .endsWith("> 200 ██████████████████        75.00 %");
    }

    @Test
    void should_fit_a_terminal_of_80_columns_when_it_is_a_digit() {
        DigitImage blank = new DigitImage(28, 28, new byte[784]);

        assertThat(new PredictionText(true).render(blank, RESULT).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
