package io.github.mnistlab.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalSpellingTest {
    private static final String MESSAGE =
            "mnist:report cannot be called; mvn mnist:train -Dexperiment=wide makes a run,"
                    + " mvn mnist:runs lists them; mvn mnist: is no command";

    @Test
    void should_spell_every_command_out_when_it_is_by_coordinates() {
        assertThat(GoalSpelling.byCoordinates("group:artifact:1").in(MESSAGE))
                .isEqualTo("mnist:report cannot be called; mvn group:artifact:1:train -Dexperiment=wide makes a run,"
                        + " mvn group:artifact:1:runs lists them; mvn mnist: is no command");
    }

    @Test
    void should_change_nothing_when_it_is_by_prefix() {
        assertThat(GoalSpelling.byPrefix().in(MESSAGE)).isEqualTo(MESSAGE);
    }
}
