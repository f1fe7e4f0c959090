package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalSpellingTest {
    private static final String MESSAGE =
            "mnist:report cannot be called; mvn mnist:train -Dexperiment=wide makes a run,"
                    + " mvn mnist:runs lists them; mvn mnist: is no command";

    @Test
    void should_spell_every_command_out_when_the_prefix_is_not_known() {
        assertThat(new GoalSpelling(Optional.of("group:artifact:1")).in(MESSAGE))
                .isEqualTo("mnist:report cannot be called; mvn group:artifact:1:train -Dexperiment=wide makes a run,"
                        + " mvn group:artifact:1:runs lists them; mvn mnist: is no command");
    }

    @Test
    void should_change_nothing_when_the_prefix_is_known() {
        assertThat(new GoalSpelling(Optional.empty()).in(MESSAGE)).isEqualTo(MESSAGE);
    }

    @Test
    void should_reach_every_line_of_the_log() {
        RecordingLog lines = new RecordingLog();
        SpellingLog log = new SpellingLog(lines, new GoalSpelling(Optional.of("group:artifact:1")));
        log.info("mvn mnist:train");
        log.warn("mvn mnist:lock");

        assertThat(lines.lines())
                .containsExactly("info: mvn group:artifact:1:train", "warn: mvn group:artifact:1:lock");
    }
}
