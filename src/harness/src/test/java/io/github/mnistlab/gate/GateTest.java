package io.github.mnistlab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.spec.GateSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private static final SampleRun BEFORE = SampleRun.baseline();
    private static final SampleRun RUN = BEFORE.named("baseline", "20261125T080000Z-77777777");

    @Test
    void should_pass_when_the_accuracy_is_exactly_the_minimum() {
        assertThat(record(RUN.withGate("0.97", null).withCorrect(9700, 10_000)))
                .isEqualTo(new GateRecord(
                        "passed",
                        List.of(new CheckRecord(
                                "gate.minAccuracy",
                                Outcome.MET,
                                "test accuracy is 0.9700, and expected minimum is 0.9700"))));
    }

    @Test
    void should_fail_and_print_less_when_the_accuracy_is_below_the_minimum_by_less_than_a_printed_digit() {
        assertThat(record(RUN.withGate("0.97", null).withCorrect(969_999, 1_000_000)))
                .isEqualTo(new GateRecord(
                        "failed",
                        List.of(new CheckRecord(
                                "gate.minAccuracy",
                                Outcome.MISSED,
                                "test accuracy is 0.9699, but expected minimum is 0.9700"))));
    }

    @Test
    void should_print_more_than_the_minimum_when_the_accuracy_is_above_it_by_less_than_a_printed_digit() {
        assertThat(record(RUN.withGate("0.97", null).withCorrect(970_001, 1_000_000)))
                .isEqualTo(new GateRecord(
                        "passed",
                        List.of(new CheckRecord(
                                "gate.minAccuracy",
                                Outcome.MET,
                                "test accuracy is 0.9701, and expected minimum is 0.9700"))));
    }

    @Test
    void should_print_all_decimals_of_the_minimum_when_there_are_more_than_four() {
        assertThat(message(RUN.withGate("0.974205", null), Optional.empty()))
                .isEqualTo("test accuracy is 0.974200, but expected minimum is 0.974205");
    }

    @Test
    void should_pass_when_the_drop_is_exactly_what_is_tolerated_though_doubles_would_say_more() {
        SampleRun before = BEFORE.withCorrect(3, 10);
        SampleRun run = RUN.withGate(null, "0.1").withCorrect(2, 10);
        assertThat(3 / 10.0 - 2 / 10.0).isNotEqualTo(0.1);
        assertThat(message(run, Optional.of(before)))
                .isEqualTo(
                        "test accuracy drop since 20261124T141657Z-3f9a1c2b is 0.1000, and expected maximum is 0.1000");
    }

    @Test
    void should_fail_when_the_accuracy_drops_by_more_than_is_tolerated() {
        SampleRun run = RUN.withGate(null, "0.001").withCorrect(9731, 10_000);
        assertThat(judge(run, Optional.of(BEFORE))).isInstanceOf(GateVerdict.Failed.class);
        assertThat(message(run, Optional.of(BEFORE)))
                .isEqualTo(
                        "test accuracy drop since 20261124T141657Z-3f9a1c2b is 0.0011, but expected maximum is 0.0010");
    }

    @Test
    void should_print_a_negative_drop_when_the_accuracy_rose() {
        SampleRun run = RUN.withGate(null, "0").withCorrect(9750, 10_000);
        assertThat(message(run, Optional.of(BEFORE)))
                .isEqualTo(
                        "test accuracy drop since 20261124T141657Z-3f9a1c2b is -0.0008, and expected maximum is 0.0000");
    }

    @Test
    void should_be_inconclusive_and_say_why_when_there_is_no_previous_run() {
        assertThat(record(RUN.withGate("0.97", "0.001")))
                .isEqualTo(new GateRecord(
                        "inconclusive",
                        List.of(
                                new CheckRecord(
                                        "gate.minAccuracy",
                                        Outcome.MET,
                                        "test accuracy is 0.9742, and expected minimum is 0.9700"),
                                new CheckRecord(
                                        "gate.maxAccuracyDrop",
                                        Outcome.NOT_JUDGED,
                                        "not judged: there is no previous complete run of baseline to compare with"))));
    }

    @Test
    void should_be_inconclusive_and_say_why_when_the_previous_run_had_other_test_images() {
        SampleRun before = BEFORE.withFile("t10k-images-idx3-ubyte", "e".repeat(64));
        assertThat(judge(RUN.withGate(null, "0.001"), Optional.of(before)))
                .isInstanceOf(GateVerdict.Inconclusive.class);
        assertThat(message(RUN.withGate(null, "0.001"), Optional.of(before)))
                .isEqualTo("not judged: the previous run 20261124T141657Z-3f9a1c2b was measured on other test images");
    }

    @Test
    void should_judge_the_drop_when_only_the_training_images_changed() {
        SampleRun before = BEFORE.withFile("train-images-idx3-ubyte", "e".repeat(64));
        assertThat(judge(RUN.withGate(null, "0.001"), Optional.of(before))).isInstanceOf(GateVerdict.Passed.class);
    }

    @Test
    void should_fail_when_one_demand_is_missed_and_another_cannot_be_judged() {
        assertThat(judge(RUN.withGate("0.98", "0.001"), Optional.empty())).isInstanceOf(GateVerdict.Failed.class);
    }

    @Test
    void should_be_recorded_as_none_when_nothing_is_demanded() {
        assertThat(record(RUN)).isEqualTo(new GateRecord("none", List.of()));
    }

    @Test
    void should_name_run_and_demand_for_each_missed_demand_when_the_build_is_stopped() {
        SampleRun run = RUN.withGate("0.97", "0.001").withCorrect(9698, 10_000);
        var failed = (GateVerdict.Failed) judge(run, Optional.of(BEFORE));
        UserFailure failure = failed.toFailure(run.toRecord());
        assertThat(failure.kind()).isEqualTo(UserFailure.Kind.VERDICT);
        assertThat(failure)
                .hasMessage(
                        "baseline 20261125T080000Z-77777777: gate.minAccuracy: "
                                + "test accuracy is 0.9698, but expected minimum is 0.9700\n"
                                + "baseline 20261125T080000Z-77777777: gate.maxAccuracyDrop: "
                                + "test accuracy drop since 20261124T141657Z-3f9a1c2b is 0.0044, but expected maximum is 0.0010");
    }

    @Test
    void should_leave_out_demands_that_are_met_or_not_judged_when_the_build_is_stopped() {
        var run = RUN.withGate("0.98", "0.001").toRecord();
        var failed = (GateVerdict.Failed) new Gate().judge(run, new GateReference(Optional.empty(), Optional.empty()));
        assertThat(failed.toFailure(run))
                .hasMessage("baseline 20261125T080000Z-77777777: gate.minAccuracy: "
                        + "test accuracy is 0.9742, but expected minimum is 0.9800");
    }

    @Test
    void should_say_what_is_wrong_with_the_record_when_its_counts_cannot_be() {
        for (int[] counts : new int[][] {{0, 0}, {11, 10}, {-1, 10}}) {
            var run = RUN.withGate("0.97", null).withCorrect(counts[0], counts[1]);
            assertThatThrownBy(() -> judge(run, Optional.empty()))
                    .isInstanceOf(UserFailure.class)
                    .hasMessage("baseline 20261125T080000Z-77777777: run.json: evaluation: says that " + counts[0]
                            + " of " + counts[1]
                            + " test images are correct, which cannot be; train the experiment again");
        }
    }

    @Test
    void should_refuse_the_run_itself_and_another_experiment_when_given_as_the_previous_run() {
        for (SampleRun before : List.of(RUN, BEFORE.named("wide", "20261124T141657Z-3f9a1c2b"))) {
            assertThatThrownBy(() -> judge(RUN, Optional.of(before)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("is not a previous run of baseline 20261125T080000Z-77777777");
        }
    }

    private static GateVerdict judge(SampleRun run, Optional<SampleRun> previous) {
        return new Gate().judge(run.toRecord(), new GateReference(previous.map(SampleRun::toRecord), Optional.empty()));
    }

    private static GateRecord record(SampleRun run) {
        return judge(run, Optional.empty()).toRecord();
    }

    private static String message(SampleRun run, Optional<SampleRun> previous) {
        return judge(run, previous).checks().get(0).message();
    }

    @Test
    void should_read_the_run_before_only_when_it_is_compared_with(@TempDir Path folder) {
        List<RunFolder> damaged = List.of(new RunFolder(folder, "baseline", RunId.of("20261124T141657Z-3f9a1c2b")));
        Optional<BigDecimal> demand = Optional.of(new BigDecimal("0.5"));
        assertThat(find(new GateSpec(demand, Optional.empty()), damaged)).isEmpty();
        assertThatThrownBy(() -> find(new GateSpec(Optional.empty(), demand), damaged))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("run.json");
    }

    private static Optional<RunRecord> find(GateSpec demands, List<RunFolder> before) {
        return GateReference.find(demands, List.of(), before, Optional.empty()).previous();
    }
}
