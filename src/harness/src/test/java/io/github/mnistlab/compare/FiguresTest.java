package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.0000081821825683, 8.2e-6",
        "0.99999, 1.0",
        "1, 1",
        "0.8337, 0.83",
        "0.00123, 0.0012",
        "0.000999, 0.0010",
        "0.0004, 4e-4",
        "0.00004, 4e-5",
        "0.05, 0.05",
        "0.0496, 0.0496",
        "0.04996, 0.04996",
        "0.0501, 0.0501",
        "1.7419e-602, 1.7e-602"
    })
    void should_print_p_short_and_on_its_side_of_the_level(String p, String printed) {
        assertThat(Figures.p(new BigDecimal(p))).isEqualTo(printed);
    }

    @Test
    void should_print_accuracies_with_a_decimal_for_each_image() {
        assertThat(accuracy(9742, 10_000)).isEqualTo("0.9742");
        assertThat(accuracy(999_999, 1_000_000)).isEqualTo("0.999999");
        assertThat(accuracy(1, 3)).isEqualTo("0.3333");
    }

    @Test
    void should_print_points_when_the_default_locale_has_commas() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Figures.fixed(1234.5, 1)).isEqualTo("1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String accuracy(int correct, int total) {
        return Figures.accuracy(
                SampleRun.baseline().withCorrect(correct, total).toRecord().evaluation());
    }
}
