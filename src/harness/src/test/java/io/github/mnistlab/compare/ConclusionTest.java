package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConclusionTest {
    private static final SampleRun BASELINE = SampleRun.baseline();
    private static final SampleRun WIDE = BASELINE.named("wide", "20261124T150000Z-0badcafe");
    private static final SamplePair CLEAR = SamplePair.baselineAndWide();
    private static final SamplePair UNCLEAR = SamplePair.of(9707, 35, 36, 12, 210);

    @Test
    void should_say_better_or_worse_when_the_test_decides() {
        assertThat(conclusion(CLEAR.first(BASELINE), CLEAR.second(WIDE))).isEqualTo("wide is better than baseline");
        assertThat(conclusion(CLEAR.second(BASELINE), CLEAR.first(WIDE))).isEqualTo("wide is worse than baseline");
    }

    @Test
    void should_not_call_a_run_better_when_it_may_be_chance() {
        assertThat(conclusion(UNCLEAR.first(BASELINE), UNCLEAR.second(WIDE)))
                .isEqualTo("The test set shows no difference between wide and baseline");
    }

    @Test
    void should_tell_equal_predictions_from_an_equal_model() {
        SampleRun again = BASELINE.named("again", "20261124T150000Z-3f9a1c2b");
        assertThat(conclusion(CLEAR.first(BASELINE), CLEAR.first(WIDE)))
                .isEqualTo("wide and baseline predict the same class for every test image");
        assertThat(conclusion(CLEAR.first(BASELINE), CLEAR.first(again)))
                .isEqualTo("again and baseline are the same model, bit for bit");
    }

    @Test
    void should_conclude_nothing_when_the_images_are_others_or_the_predictions_are_gone() {
        SampleRun elsewhere = WIDE.withFile("t10k-images-idx3-ubyte", "e".repeat(64));
        String nothing = "wide and baseline cannot be compared image by image";
        assertThat(conclusion(CLEAR.first(BASELINE), CLEAR.second(elsewhere))).isEqualTo(nothing);
        assertThat(conclusion(CLEAR.first(BASELINE), RunWithPredictions.without(WIDE.toRecord())))
                .isEqualTo(nothing);
    }

    @Test
    void should_count_the_verdicts_when_there_are_several_runs() {
        List<RunWithPredictions> runs = List.of(
                CLEAR.first(BASELINE),
                CLEAR.second(named("a", 1)),
                CLEAR.second(named("b", 2)),
                CLEAR.first(named("c", 3)),
                UNCLEAR.second(named("d", 4)),
                RunWithPredictions.without(named("e", 5).toRecord()));
        assertThat(Comparison.of(runs).conclusion())
                .isEqualTo("Against baseline: 2 runs better, 1 without a difference that the test set can show, 1 with"
                        + " the same predictions, 1 not comparable image by image");
        assertThat(Comparison.of(runs.subList(2, 6)).conclusion())
                .isEqualTo("Against b: 2 runs worse, 1 not comparable image by image");
    }

    private static SampleRun named(String name, int second) {
        return BASELINE.named(name, "20261124T16000" + second + "Z-0badcafe");
    }

    private static String conclusion(RunWithPredictions... runs) {
        return Comparison.of(Stream.of(runs).toList()).conclusion();
    }
}
