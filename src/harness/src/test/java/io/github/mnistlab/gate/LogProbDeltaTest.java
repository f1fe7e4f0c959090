package io.github.mnistlab.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.FidelityRecord.CpuRecord;
import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The gate on how far the exported file's log-probabilities lie from Tribuo's. */
class LogProbDeltaTest {
    private static AgreementRecord upTo(double delta) {
        return new AgreementRecord(0, delta, delta / 10, List.of());
    }

    private static SampleRun onCpu(double delta) {
        return SampleRun.baseline().withFidelity("cpu", FidelityRecord.of(upTo(delta), Optional.empty()));
    }

    private static GateRecord judge(SampleRun run) {
        return new Gate()
                .judge(run.toRecord(), new GateReference(Optional.empty(), Optional.empty()))
                .toRecord();
    }

    private static GateRecord verdict(String verdict, Outcome outcome, String message) {
        return new GateRecord(verdict, List.of(new CheckRecord("evaluation.maxLogProbDelta", outcome, message)));
    }

    @Test
    void should_pass_and_print_the_small_number_when_the_difference_is_rounding() {
        assertThat(judge(onCpu(3.8146973e-6).withMaxLogProbDelta("0.0001")))
                .isEqualTo(verdict(
                        "passed",
                        Outcome.MET,
                        "largest difference of a log-probability between Tribuo and ONNX Runtime on cpu is 0.00000381, and"
                                + " expected maximum is 0.0001"));
    }

    @Test
    void should_fail_and_print_more_when_it_is_above_by_less_than_a_printed_digit() {
        assertThat(judge(onCpu(0.00010000001).withMaxLogProbDelta("0.0001")))
                .isEqualTo(verdict(
                        "failed",
                        Outcome.MISSED,
                        "largest difference of a log-probability between Tribuo and ONNX Runtime on cpu is 0.000101, but"
                                + " expected maximum is 0.0001"));
    }

    @Test
    void should_print_as_many_digits_as_are_demanded_when_it_is_exactly_that() {
        assertThat(judge(onCpu(0.30078125).withMaxLogProbDelta("0.30078125")))
                .isEqualTo(verdict(
                        "passed",
                        Outcome.MET,
                        "largest difference of a log-probability between Tribuo and ONNX Runtime on cpu is 0.30078125, and"
                                + " expected maximum is 0.30078125"));
    }

    @Test
    void should_fail_when_nothing_is_tolerated() {
        assertThat(judge(onCpu(1e-7).withMaxLogProbDelta("0")).verdict()).isEqualTo("failed");
        assertThat(judge(onCpu(0).withMaxLogProbDelta("0")).checks().get(0).message())
                .endsWith(" on cpu is 0, and expected maximum is 0.0000");
    }

    @Test
    void should_judge_the_two_that_lie_furthest_apart_when_the_run_was_on_cuda() {
        FidelityRecord fidelity =
                FidelityRecord.of(upTo(0.0002), Optional.of(new CpuRecord(upTo(4e-6), upTo(0.00025))));
        assertThat(judge(SampleRun.baseline().withFidelity("cuda", fidelity).withMaxLogProbDelta("0.0001")))
                .isEqualTo(verdict(
                        "failed",
                        Outcome.MISSED,
                        "largest difference of a log-probability between ONNX Runtime on cpu and on cuda is 0.000251, but"
                                + " expected maximum is 0.0001"));
    }

    @Test
    void should_be_inconclusive_when_the_record_does_not_compare() {
        assertThat(judge(SampleRun.baseline().withoutFidelity().withMaxLogProbDelta("0.0001")))
                .isEqualTo(verdict(
                        "inconclusive",
                        Outcome.NOT_JUDGED,
                        "not judged: the run's record does not compare the file with Tribuo's model"));
    }
}
