package io.github.mnistlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.mnistlab.failure.UserFailure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Finding OK = Finding.ok("dataset", "as it should be");
    private static final Finding WARNING = Finding.warning("provider cuda", "libcurand.so.10 is missing", "install it");
    private static final Finding FAILURE = Finding.failure("reports", "/r: cannot be written; change its permissions");

    @Test
    void should_show_a_line_each_and_the_next_step_below_when_it_is_text() {
        assertThat(Stream.of(OK, WARNING, FAILURE).flatMap(finding -> DiagnosisText.lines(finding).stream()))
                .containsExactly(
                        "ok       dataset         as it should be",
                        "warning  provider cuda   libcurand.so.10 is missing",
                        "                         -> install it",
                        "failure  reports         /r: cannot be written; change its permissions");
    }

    @Test
    void should_count_each_kind_when_it_is_summed_up() {
        assertThat(new Diagnosis(List.of(OK, WARNING, FAILURE)).summary())
                .isEqualTo("3 checks: 1 ok, 1 with a warning, 1 failed");
    }

    @Test
    void should_end_well_when_there_are_only_warnings() {
        assertThatCode(() -> new Diagnosis(List.of(OK, WARNING)).requireHealth())
                .doesNotThrowAnyException();
    }

    @Test
    void should_name_what_failed_when_something_did() {
        assertThatThrownBy(() -> new Diagnosis(List.of(OK, FAILURE, FAILURE)).requireHealth())
                .hasMessage("doctor: 2 of 3 checks failed: reports, reports; the lines above say what to do")
                .asInstanceOf(type(UserFailure.class))
                .returns(UserFailure.Kind.VERDICT, UserFailure::kind);
    }
}
