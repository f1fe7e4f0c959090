package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.RunId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    @Test
    void should_go_from_the_oldest_to_the_newest_when_given_newest_first() {
        Timeline timeline = timeline(run("20261125T235959Z", 9800), run("20261124T000000Z", 9700));

        assertThat(timeline.points())
                .extracting(Timeline.Point::href)
                .containsExactly(
                        "baseline/20261124T000000Z-3f9a1c2b/report.html",
                        "baseline/20261125T235959Z-3f9a1c2b/report.html");
        assertThat(timeline.points()).extracting(Timeline.Point::x).containsExactly("164.5", "369.5");
        assertThat(timeline.xTicks())
                .containsExactly(
                        new Timeline.Day("164.5", "2026-11-24", "start"),
                        new Timeline.Day("369.5", "2026-11-25", "end"));
        assertThat(timeline.description())
                .isEqualTo("Test accuracy of 2 runs, the oldest first: 97.00–98.00\u00A0%, in the newest 98.00\u00A0%");
    }

    @Test
    void should_be_above_the_line_exactly_when_the_accuracy_is_above_the_minimum() {
        Timeline timeline = timeline(
                run("20261126T000000Z", 9650).withGate("0.9700", null),
                run("20261125T000000Z", 9750).withGate("0.9700", null));

        String[] piece = timeline.minimum().get(0).split("[, ]");
        assertThat(timeline.minimum()).hasSize(1);
        assertThat(piece[0]).isEqualTo("62.0");
        assertThat(piece[2]).isEqualTo("472.0");
        double line = Double.parseDouble(piece[1]);
        assertThat(Double.parseDouble(timeline.points().get(0).y())).isLessThan(line);
        assertThat(Double.parseDouble(timeline.points().get(1).y())).isGreaterThan(line);
    }

    @Test
    void should_move_the_line_where_the_minimum_moves_and_leave_a_gap_where_there_is_none() {
        Timeline timeline = timeline(
                run("20261126T000000Z", 9750).withGate("0.9750", null),
                run("20261125T000000Z", 9750),
                run("20261124T000000Z", 9750).withGate("0.9700", null),
                run("20261123T000000Z", 9750).withGate("0.9700", null));

        assertThat(timeline.minimum())
                .extracting(piece -> piece.replaceAll(",[0-9.]+", ""))
                .containsExactly("62.0 267.0", "369.5 472.0");
    }

    @Test
    void should_say_what_a_run_reached_in_its_title() {
        SampleRun failed = run("20261124T141657Z", 9650)
                .withChecks("failed", new CheckRecord("gate.minAccuracy", Outcome.MISSED, "x"))
                .withOverrides("epochs=1", "layers=[]");

        Timeline timeline = timeline(failed);

        assertThat(timeline.points().get(0).title())
                .isEqualTo(
                        "2026-11-24 14:16 UTC: 96.50\u00A0% (96.19–96.79\u00A0%), gate failed; a trial with epochs=1, layers=[]");
        assertThat(timeline.description())
                .isEqualTo("Test accuracy of one run, the oldest first: 96.50–96.50\u00A0%, in the newest 96.50\u00A0%;"
                        + " 1 is a trial with -Dset; 1 failed their gate");
    }

    @Test
    void should_name_the_day_once_when_all_runs_are_of_one() {
        Timeline timeline =
                timeline(run("20261124T120000Z", 9800), run("20261124T110000Z", 9700), run("20261124T100000Z", 9700));

        assertThat(timeline.xTicks()).containsExactly(new Timeline.Day("267.0", "2026-11-24", "middle"));
    }

    @Test
    void should_tell_trials_from_runs_of_the_spec() {
        Timeline timeline =
                timeline(run("20261125T000000Z", 9800).withOverrides("epochs=1"), run("20261124T000000Z", 9700));

        assertThat(timeline.points()).extracting(Timeline.Point::trial).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({"9000, 9600, 0.90, 5", "9100, 9290, 0.91, 5", "100, 9900, 0.5, 3"})
    void should_have_few_labels_when_the_runs_are_far_apart(int worst, int best, String minimum, int most) {
        Timeline timeline =
                timeline(run("20261125T000000Z", best).withGate(minimum, null), run("20261124T000000Z", worst));

        assertThat(timeline.yTicks()).hasSizeBetween(3, most);
    }

    @Test
    void should_show_the_newest_when_there_are_more_than_have_room() {
        List<IndexRun> runs = IntStream.range(0, 61)
                .mapToObj(i -> run(
                        RunId.of(Instant.ofEpochSecond(1_800_000_000L - 86_400L * i), SampleRun.DIGEST)
                                .toString()
                                .substring(0, 16),
                        9700))
                .map(run -> IndexRun.of(run.toRecord()))
                .toList();

        Timeline timeline = Timeline.of(runs);

        assertThat(timeline.points()).hasSize(60);
        assertThat(timeline.points().get(59).href()).isEqualTo(runs.get(0).href());
        assertThat(timeline.description()).startsWith("Test accuracy of the newest 60 runs, the oldest first: ");
    }

    private static SampleRun run(String started, int correct) {
        return SampleRun.baseline().named("baseline", started + "-3f9a1c2b").withCorrect(correct, 10_000);
    }

    private static Timeline timeline(SampleRun... newestFirst) {
        return Timeline.of(
                Stream.of(newestFirst).map(run -> IndexRun.of(run.toRecord())).toList());
    }
}
