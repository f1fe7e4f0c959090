package io.github.mnistlab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.ExperimentLock;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockCheckTest {
    private static final SampleRun RUN = SampleRun.baseline();
    private static final ExperimentLock LOCK = ExperimentLock.of(RUN.toRecord());

    @Test
    void should_pass_when_the_run_has_the_locked_bits() {
        assertThat(judge(RUN))
                .isEqualTo(new GateRecord(
                        "passed",
                        List.of(new CheckRecord(
                                "lock.modelDigest",
                                Outcome.MET,
                                "model digest is 3f9a1c2b7d40, and the locked one is 3f9a1c2b7d40"))));
    }

    @Test
    void should_fail_with_the_next_step_when_the_same_recipe_gave_other_bits() {
        assertThat(judge(RUN.named("baseline", "20261125T080000Z-77777777")))
                .isEqualTo(new GateRecord(
                        "failed",
                        List.of(new CheckRecord(
                                "lock.modelDigest",
                                Outcome.MISSED,
                                "model digest is 777777777d40, but the locked one is 3f9a1c2b7d40, though spec, data and"
                                        + " numeric contract are the same; mvn mnist:reproduce"
                                        + " -Drun=baseline/20261125T080000Z-77777777 says whether the run can be repeated, mvn"
                                        + " mnist:lock -Drun=baseline/20261125T080000Z-77777777 accepts its bits"))));
    }

    @Test
    void should_not_judge_and_say_why_when_the_data_are_others() {
        assertThat(judge(RUN.withFile("train-images-idx3-ubyte", "e".repeat(64))))
                .isEqualTo(new GateRecord(
                        "inconclusive",
                        List.of(new CheckRecord(
                                "lock.modelDigest",
                                Outcome.NOT_JUDGED,
                                "not judged: data file train-images-idx3-ubyte is eeeeeeeeeeee, but the lock is for"
                                        + " aaaaaaaaaaaa; mvn mnist:lock -Dexperiment=baseline renews it"))));
    }

    @Test
    void should_say_nothing_when_an_override_took_the_run_elsewhere() {
        SampleRun run = RUN.withOverrides("dataset.dir=other");
        assertThat(judge(run.withFile("train-images-idx3-ubyte", "e".repeat(64))))
                .isEqualTo(new GateRecord("none", List.of()));
        assertThat(judge(run).verdict()).as("an override that changes no bit").isEqualTo("passed");
    }

    @Test
    void should_come_after_the_specs_demands_when_there_are_some() {
        assertThat(judge(RUN.withGate("0.97", "0.1")).checks())
                .extracting(CheckRecord::name)
                .containsExactly("gate.minAccuracy", "gate.maxAccuracyDrop", "lock.modelDigest");
    }

    @Test
    void should_refuse_the_lock_when_it_is_another_experiments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(RUN.named("wide", "20261124T141657Z-3f9a1c2b")))
                .withMessage("the lock of baseline says nothing about wide");
    }

    private static GateRecord judge(SampleRun run) {
        return new Gate()
                .judge(run.toRecord(), new GateReference(Optional.empty(), Optional.of(LOCK)))
                .toRecord();
    }
}
