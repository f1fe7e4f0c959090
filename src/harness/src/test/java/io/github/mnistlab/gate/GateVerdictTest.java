package io.github.mnistlab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateVerdictTest {
    private static final CheckRecord MET = new CheckRecord("gate.a", Outcome.MET, "is 1, and expected minimum is 0");
    private static final CheckRecord MISSED =
            new CheckRecord("gate.b", Outcome.MISSED, "is 0, but expected minimum is 1");
    private static final CheckRecord OPEN = new CheckRecord("gate.c", Outcome.NOT_JUDGED, "not judged: no run");

    @Test
    void should_follow_from_the_worst_check_when_there_are_several() {
        assertThat(GateVerdict.of(List.of())).isEqualTo(new GateVerdict.Inconclusive(List.of()));
        assertThat(GateVerdict.of(List.of(MET))).isEqualTo(new GateVerdict.Passed(List.of(MET)));
        assertThat(GateVerdict.of(List.of(MET, OPEN))).isEqualTo(new GateVerdict.Inconclusive(List.of(MET, OPEN)));
        assertThat(GateVerdict.of(List.of(MET, MISSED, OPEN)))
                .isEqualTo(new GateVerdict.Failed(List.of(MET, MISSED, OPEN)));
    }

    @Test
    void should_refuse_checks_that_contradict_the_verdict() {
        assertThatThrownBy(() -> new GateVerdict.Passed(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GateVerdict.Passed(List.of(OPEN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GateVerdict.Failed(List.of(MET))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GateVerdict.Inconclusive(List.of(MET)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GateVerdict.Inconclusive(List.of(OPEN, MISSED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
