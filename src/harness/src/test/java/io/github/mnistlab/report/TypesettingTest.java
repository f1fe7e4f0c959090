package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesettingTest {
    @ParameterizedTest
    @CsvSource({
        "0.83, 0.83",
        "-0.739, −0.739",
        "8.2e-6, 8.2_×_10⁻⁶",
        "1.2e-88, 1.2_×_10⁻⁸⁸",
        "-5E+10, −5_×_10¹⁰",
        "19.1 %, 19.1 %",
        "pre-made, pre-made"
    })
    void should_write_numbers_as_books_do(String plain, String printed) {
        assertThat(Typesetting.number(plain)).isEqualTo(printed.replace('_', '\u00A0'));
    }
}
