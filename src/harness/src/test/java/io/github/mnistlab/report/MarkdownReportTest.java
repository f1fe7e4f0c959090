package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    @Test
    void should_give_the_verdict_in_the_first_line_when_written() {
        assertThat(RunReport.markdown(SampleRun.full().toRecord()))
                .startsWith("### ✅ Gate passed: baseline with -Dset, 97.69\u00A0% on 10,000 test images\n")
                .contains("| Test accuracy | **97.69\u00A0%**, 95\u00A0% interval 97.23–97.82\u00A0% |\n")
                .contains("| Gate | ✅ `gate.minAccuracy` test accuracy is 0.9785, minimum is 0.97 |\n")
                .contains(
                        "| Fidelity | 0 of 10,000 images differ between Tribuo and ONNX Runtime, log-probabilities by up"
                                + " to 0.0000038 |\n")
                .contains("| Model | `3f9a1c2b`, 784-128-64-10, 109,386 parameters |\n");
        assertThat(RunReport.markdown(SampleRun.failed().toRecord()))
                .startsWith("### ❌ Gate failed: wide with -Dset, ");
        assertThat(RunReport.markdown(SampleRun.minimal().toRecord()))
                .startsWith("### No gate: softmax, ")
                .doesNotContain("Commit");
    }

    @Test
    void should_say_that_a_check_was_not_judged_when_the_gate_is_inconclusive() {
        assertThat(RunReport.markdown(SampleRun.inconclusive().toRecord()))
                .startsWith("### Gate inconclusive: baseline with -Dset, ")
                .contains("| Gate | ✅ `gate.minAccuracy` test accuracy is 0.9785, minimum is 0.97 |\n")
                .contains("| Gate | – `gate.maxAccuracyDrop` not judged: there is no previous complete run of"
                        + " baseline to compare with |\n")
                .doesNotContain("❌");
    }

    @Test
    void should_end_with_the_command_as_it_can_be_called_everywhere() {
        assertThat(RunReport.markdown(SampleRun.full().toRecord()))
                .endsWith("\nAgain: `mvn io.github.mnistlab:mnist-maven-plugin:0.1.0:train -Dmnist.force"
                        + " -Dexperiment=baseline '-Dset=learningRate=0.003,layers=[128, 64]'`\n");
    }

    @Test
    void should_keep_the_table_whole_when_text_is_hostile() {
        String hostile =
                RunReport.markdown(SampleRun.hostile("|x\n# <b> `c` ``d``").toRecord());
        String plain = RunReport.markdown(SampleRun.hostile("plain").toRecord());
        assertThat(hostile.lines().count()).isEqualTo(plain.lines().count());
        assertThat(hostile.lines().filter(line -> line.startsWith("| ")))
                .allSatisfy(row -> assertThat(row.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count())
                        .isEqualTo(3));
    }
}
