package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.RunRecord;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RunTableTest {
    private static final List<RunRecord> RUNS = List.of(
            SampleRun.failed().toRecord(),
            SampleRun.baseline()
                    .named("long-name", "20261123T000000Z-3f9a1c2b")
                    .withTraining("scalar", 1, 125, 7_200)
                    .toRecord());

    @Test
    void should_align_columns_when_names_and_times_differ_in_length() {
        assertThat(new RunTable((verdict, text) -> text).lines(RUNS))
                .containsExactly(
                        "experiment  run                        accuracy  95 % interval     test loss  training  gate    overrides",
                        "wide        20261124T141657Z-3f9a1c2b  0.9769    0.9723 to 0.9782     0.0742    8.41 s  failed  learningRate=0.003, layers=[128, 64]",
                        "long-name   20261123T000000Z-3f9a1c2b  0.9742    0.9711 to 0.9771     0.0875  125.00 s  none");
    }

    @Test
    void should_style_the_verdicts_in_their_columns_width() {
        assertThat(new RunTable((verdict, text) -> verdict.equals("failed") ? "<" + text + ">" : text).lines(RUNS))
                .element(1)
                .asString()
                .contains("8.41 s  <failed>  learningRate");
    }

    @Test
    void should_stay_on_a_line_when_overrides_are_hostile() {
        List<RunRecord> hostile = List.of(SampleRun.baseline()
                .withOverrides("description=a\n\u001b[31mb\u202ec")
                .toRecord());
        assertThat(new RunTable((verdict, text) -> text).lines(hostile))
                .element(1)
                .asString()
                .endsWith("none  description=a \uFFFD[31mb\uFFFDc");
    }

    @Test
    void should_not_change_when_the_locale_does() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new RunTable((verdict, text) -> text).lines(RUNS))
                    .element(1)
                    .asString()
                    .contains("0.9769");
        } finally {
            Locale.setDefault(before);
        }
    }
}
