package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.record.EvaluationRecord.Interval;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0,0.00", "1,100.00", "0.99996,99.99", "0.9785,97.85", "0.97005,97.00", "1e-9,0.00"})
    void should_round_to_two_decimals_when_a_share_is_shown(double share, String text) {
        assertThat(Figures.percent(share)).isEqualTo(text + "\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"0.0052,+0.52", "-0.0308,−3.08", "0,±0.00", "0.00001,+0.001", "-1e-9,−0.0000001"})
    void should_show_the_sign_and_never_nothing_when_there_is_a_difference(double difference, String text) {
        assertThat(Figures.points(difference)).isEqualTo(text + "\u00A0points");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.0742184,0.0742",
        "2.302585,2.3026",
        "0.001234567,0.00123",
        "0.0000038,0.0000038",
        "1.5e-8,1.5_×_10⁻⁸",
        "1e-12,1_×_10⁻¹²"
    })
    void should_keep_three_digits_when_a_loss_is_small(double loss, String text) {
        assertThat(Figures.loss(loss)).isEqualTo(text.replace('_', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "0.0474,47 ms",
        "0.9996,1.00 s",
        "8.412,8.41 s",
        "59.999,1 min 00 s",
        "65,1 min 05 s",
        "3599.6,1 h 00 min",
        "3725,1 h 02 min"
    })
    void should_choose_units_when_a_duration_is_shown(double seconds, String text) {
        assertThat(Figures.duration(seconds).replace('\u00A0', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0.00 µs",
        "4.1e-7,0.410 µs",
        "9.9e-6,9.90 µs",
        "0.0000114,11.4 µs",
        "4.124e-4,412 µs",
        "9.996e-4,1.00 ms",
        "0.0402,40.2 ms",
        "0.99951,1.00 s",
        "2.0549,2.05 s",
        "123.4,123 s"
    })
    void should_keep_three_digits_when_a_latency_is_shown(double seconds, String text) {
        assertThat(Figures.latency(seconds).replace('\u00A0', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"500,500", "1000,1 k", "20000,20 k", "500000,500 k", "1000000,1 M", "0.5,0.5"})
    void should_be_brief_when_a_round_number_stands_on_an_axis(BigDecimal round, String text) {
        assertThat(Figures.brief(round).replace('\u00A0', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.003, 0.003",
        "1.0E-4, 0.0001",
        "2.54E-8, 0.0000000254",
        "-1E-9, −0.000000001",
        "0.90, 0.9",
        "0, 0",
        "1E+2, 100",
        "1e-30, 1_×_10⁻³⁰",
        "1E-999999999, 1_×_10⁻⁹⁹⁹⁹⁹⁹⁹⁹⁹"
    })
    void should_be_plain_when_a_setting_is_shown(BigDecimal value, String text) {
        assertThat(Figures.setting(value)).isEqualTo(text.replace('_', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.8456, 1.85", "0.354, 0.35", "0.0123, 0.0123", "9.996, 10.0", "47.31, 47.3", "1234, 1230"})
    void should_give_ratios_in_three_digits(double ratio, String text) {
        assertThat(Figures.ratio(ratio)).isEqualTo(text + "\u00A0×");
    }

    @Test
    void should_sign_differences() {
        assertThat(Figures.points(new Interval(-0.0031, 0.0005))).isEqualTo("−0.31 to +0.05\u00A0points");
        assertThat(Figures.signed(1200)).isEqualTo("+1,200");
        assertThat(Figures.signed(-2)).isEqualTo("−2");
        assertThat(Figures.lossChange(0.0123)).isEqualTo("+0.0123");
        assertThat(Figures.lossChange(-0.00001234)).isEqualTo("−0.0000123");
        assertThat(Figures.lossChange(0)).isEqualTo("±0");
    }
}
