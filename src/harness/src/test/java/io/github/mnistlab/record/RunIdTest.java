package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {
    @Test
    void should_be_the_utc_second_and_the_digest_when_made_from_a_run() {
        RunId id = RunId.of(Instant.parse("2026-11-24T14:16:57.987Z"), SampleRun.DIGEST);
        assertThat(id).hasToString("20261124T141657Z-3f9a1c2b");
        assertThat(RunId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "20261124T141657Z",
                "20261124T141657Z-3F9A1C2B",
                "20261124T141657Z-3f9a1c2",
                "20261124T141657Z-3f9a1c2b ",
                "20261124T141657Z-3f9a1c2b\n",
                "20260230T141657Z-3f9a1c2b",
                "20261124T246060Z-3f9a1c2b",
                "../20261124T141657Z-3f9a1c2b",
                "٢0261124T141657Z-3f9a1c2b"
            })
    void should_refuse_when_the_text_is_not_exactly_an_id(String text) {
        assertThat(RunId.parse(text)).isEmpty();
        assertThatThrownBy(() -> RunId.of(text))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("is not a run id");
    }

    @Test
    void should_refuse_when_the_instant_is_not_a_whole_second() {
        assertThatThrownBy(() -> new RunId(Instant.ofEpochMilli(1), "3f9a1c2b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_sort_by_time_when_compared() {
        RunId first = RunId.of("20261124T141657Z-ffffffff");
        RunId second = RunId.of("20261124T141658Z-00000000");
        assertThat(first).isLessThan(second);
        assertThat(first.toString()).isLessThan(second.toString());
    }
}
