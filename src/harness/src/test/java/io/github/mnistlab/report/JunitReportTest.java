package io.github.mnistlab.report;

import static io.github.mnistlab.report.Pages.parse;
import static io.github.mnistlab.report.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class JunitReportTest {
    @Test
    void should_have_a_passing_case_per_check_when_the_gate_passed() throws Exception {
        Document junit = parse(RunReport.junit(SampleRun.full().toRecord()));
        assertThat(texts(junit, "//testcase/@name")).containsExactly("gate.minAccuracy", "gate.maxAccuracyDrop");
        assertThat(texts(junit, "//testcase/@classname")).containsOnly("mnist.baseline");
        assertThat(texts(junit, "//testsuite/@*[name() = 'tests' or name() = 'failures' or name() = 'skipped']"))
                .containsExactlyInAnyOrder("2", "0", "0");
        assertThat(texts(junit, "//testsuite/@timestamp")).containsExactly("2026-11-24T14:16:57");
        assertThat(texts(junit, "//failure | //skipped | //error")).isEmpty();
    }

    @Test
    void should_have_the_message_when_a_check_failed() throws Exception {
        Document junit = parse(RunReport.junit(SampleRun.failed().toRecord()));
        assertThat(texts(junit, "//testsuite/@failures | //testsuites/@failures"))
                .containsExactly("1", "1");
        assertThat(texts(junit, "//failure/@message | //failure"))
                .containsOnly("test accuracy is 0.9785, but expected minimum is 0.99")
                .hasSize(2);
    }

    @Test
    void should_skip_and_not_fail_a_check_when_it_was_not_judged() throws Exception {
        Document junit = parse(RunReport.junit(SampleRun.inconclusive().toRecord()));
        assertThat(texts(junit, "//*[@tests = 2 and @failures = 0 and @errors = 0 and @skipped = 1]"))
                .hasSize(2);
        assertThat(texts(junit, "//testcase[not(*)]/@name")).containsExactly("gate.minAccuracy");
        assertThat(texts(junit, "//testcase[@name = 'gate.maxAccuracyDrop']/skipped/@message"))
                .containsExactly("not judged: there is no previous complete run of baseline to compare with");
        assertThat(texts(junit, "//failure | //error")).isEmpty();
    }

    @Test
    void should_have_a_skipped_case_when_there_is_no_gate() throws Exception {
        Document junit = parse(RunReport.junit(SampleRun.minimal().toRecord()));
        assertThat(texts(junit, "//testcase[skipped]/@name")).containsExactly("gate");
        assertThat(texts(junit, "//testsuite/@tests | //testsuite/@skipped")).containsExactlyInAnyOrder("1", "1");
    }
}
