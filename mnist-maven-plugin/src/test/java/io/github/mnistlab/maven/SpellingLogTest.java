package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.failure.GoalSpelling;
import org.junit.jupiter.api.Test;

class SpellingLogTest {
    @Test
    void should_reach_every_line_of_the_log() {
        RecordingLog lines = new RecordingLog();
        SpellingLog log = new SpellingLog(lines, GoalSpelling.byCoordinates("group:artifact:1"));
        log.info("mvn mnist:train");
        log.warn("mvn mnist:lock");

        assertThat(lines.lines())
                .containsExactly("info: mvn group:artifact:1:train", "warn: mvn group:artifact:1:lock");
    }
}
