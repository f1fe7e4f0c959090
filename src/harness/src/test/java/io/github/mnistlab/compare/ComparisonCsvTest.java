package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonCsvTest {
    @Test
    void should_have_a_line_for_each_run_and_a_column_for_each_field_in_which_the_specs_differ() {
        assertThat(ComparisonCsv.write(SampleComparison.baselineAndWide())).isEqualTo("""
                        label,experiment,run,verdict,correct,total,accuracy,accuracyLow,accuracyHigh,accuracyChange,accuracyChangeLow,accuracyChangeHigh,p,adjustedP,onlyRunRight,onlyReferenceRight,bothWrongDifferently,loss,lossChange,parameters,trainingSeconds,trainingSecondsRatio,trainingImagesPerSecond,trainingImagesPerSecondRatio,spec.gate.minAccuracy
                        baseline,baseline,20261124T141657Z-3f9a1c2b,reference,964,1000,0.964,0.9609,0.9669,,,,,,,,,0.0875,,109386,12.5,,72000.0,,0.97
                        wide,wide,20261124T150000Z-0badcafe,better,981,1000,0.981,0.9779,0.9839,0.017,0.006856557249873423,0.027075578478669492,0.00091052055358886719,0.00091052055358886719,21,4,1,0.0875,0.0,109386,23.07,1.8456000000000001,39000.0,0.5416666666666666,
                        """);
    }

    @Test
    void should_leave_cells_empty_when_a_run_is_not_compared() {
        SamplePair pair = SamplePair.baselineAndWide();
        SampleRun wide = SampleRun.baseline().named("wide", "20261124T150000Z-0badcafe");
        assertThat(ComparisonCsv.write(Comparison.of(List.of(
                        pair.first(SampleRun.baseline()),
                        pair.second(wide.withFile("t10k-images-idx3-ubyte", "e".repeat(64)))))))
                .endsWith("\nwide,wide,20261124T150000Z-0badcafe,not-comparable,9791,10000,0.9791,0.976,0.982,,,,,,,,,"
                        + "0.0875,,109386,12.5,1.0,72000.0,1.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1", "\t=1", "\r\n=1", "+"})
    void should_be_no_formula_when_a_text_looks_like_one(String text) {
        assertThat(ComparisonCsv.text(text)).isEqualTo("'" + text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "+1", "-1.5e-7", "0.003", "[128, 64]", "a=b", ""})
    void should_stay_as_it_is_when_a_text_is_a_number_or_harmless(String text) {
        assertThat(ComparisonCsv.text(text)).isEqualTo(text);
    }

    @Test
    void should_keep_a_hostile_name_in_its_cell() {
        String line = ComparisonCsv.write(SampleComparison.hostile()).split("\n", -1)[2];
        assertThat(line).startsWith("a|b # @someone <b>*x*</b>  [31m [y](z) `q` \\| &,a|b # @someone");
        SampleRun quoted = SampleRun.baseline().named("=\"x\",y", "20261124T150000Z-0badcafe");
        SamplePair pair = SamplePair.baselineAndWide();
        assertThat(ComparisonCsv.write(Comparison.of(List.of(pair.first(SampleRun.baseline()), pair.second(quoted)))))
                .contains("\n\"'=\"\"x\"\",y\",\"'=\"\"x\"\",y\",20261124T150000Z-0badcafe,better,");
    }
}
