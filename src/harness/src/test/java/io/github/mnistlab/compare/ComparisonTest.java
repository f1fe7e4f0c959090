package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final SampleRun BASELINE = SampleRun.baseline();
    private static final SampleRun WIDE = BASELINE.named("wide", "20261124T150000Z-0badcafe");
    private static final SamplePair SAMPLE = SamplePair.baselineAndWide();

    @Test
    void should_call_a_run_better_when_chance_does_not_explain_the_split() {
        Comparison comparison = Comparison.of(List.of(SAMPLE.first(BASELINE), SAMPLE.second(WIDE)));
        Pair.Tested pair = onlyPair(comparison);
        assertThat(pair.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(pair.sentence())
                .isEqualTo("wide is better: 0.9791 against 0.9742, and of the 119 images on which exactly one is right"
                        + " it is right on 84 (p = 8.2e-6)");
        assertThat(pair.adjustedP()).isEqualTo(pair.p());
    }

    @Test
    void should_call_a_run_worse_when_the_order_is_the_other_way_round() {
        Pair.Tested pair = onlyPair(Comparison.of(List.of(SAMPLE.second(WIDE), SAMPLE.first(BASELINE))));
        assertThat(pair.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(pair.sentence())
                .isEqualTo("baseline is worse: 0.9742 against 0.9791, and of the 119 images on which exactly one is"
                        + " right it is right on 35 (p = 8.2e-6)");
    }

    @Test
    void should_see_no_difference_when_chance_explains_the_split() {
        SamplePair close = SamplePair.of(9700, 29, 31, 4, 236);
        Pair.Tested pair = onlyPair(Comparison.of(List.of(close.first(BASELINE), close.second(WIDE))));
        assertThat(pair.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(pair.sentence())
                .isEqualTo("no difference that the test set can show: wide reaches 0.9731 against 0.9729 of baseline,"
                        + " and of the 60 images on which exactly one is right it is right on 31 (p = 0.90)");
    }

    @Test
    void should_say_so_when_all_predictions_are_the_same() {
        SamplePair same = SamplePair.of(97, 0, 0, 0, 3);
        Pair.Tested pair = onlyPair(Comparison.of(List.of(same.first(BASELINE), same.second(WIDE))));
        assertThat(pair.verdict()).isEqualTo(Verdict.IDENTICAL);
        assertThat(pair.sentence()).isEqualTo("wide predicts the same class as baseline for each of the 100 images");
    }

    @Test
    void should_say_so_when_they_only_err_differently() {
        SamplePair errors = SamplePair.of(97, 0, 0, 1, 2);
        Pair.Tested pair = onlyPair(Comparison.of(List.of(errors.first(BASELINE), errors.second(WIDE))));
        assertThat(pair.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(pair.sentence())
                .isEqualTo("no difference that the test set can show: wide reaches 0.9700 against 0.9700 of baseline,"
                        + " and there is no image on which exactly one is right");
    }

    @Test
    void should_list_the_images_on_which_they_disagree() {
        SamplePair small = SamplePair.of(5, 2, 3, 1, 4);
        Disagreement disagreement = onlyPair(Comparison.of(List.of(small.first(BASELINE), small.second(WIDE))))
                .disagreement();
        assertThat(disagreement).isEqualTo(new Disagreement(List.of(5, 6), List.of(7, 8, 9), List.of(10)));
        assertThat(disagreement.size()).isEqualTo(6);
        assertThat(disagreement.exactlyOneRight()).isEqualTo(5);
    }

    @Test
    void should_not_call_a_run_better_by_one_lucky_test_in_several() {
        SamplePair lucky = SamplePair.of(900, 10, 23, 0, 67);
        SampleRun third = BASELINE.named("third", "20261124T160000Z-00000003");
        Comparison alone = Comparison.of(List.of(lucky.first(BASELINE), lucky.second(WIDE)));
        assertThat(onlyPair(alone).verdict()).isEqualTo(Verdict.BETTER);
        Comparison both = Comparison.of(List.of(lucky.first(BASELINE), lucky.second(WIDE), lucky.first(third)));
        assertThat(both.pairs().get(0).sentence())
                .isEqualTo("no difference that the test set can show: wide reaches 0.9230 against 0.9100 of baseline,"
                        + " and of the 33 images on which exactly one is right it is right on 23"
                        + " (p = 0.070, adjusted for 2 comparisons)");
    }

    @Test
    void should_give_changes_against_the_reference_and_times_as_ratios() {
        SampleRun faster = WIDE.withTraining("vector-512", 4, 5.0, 180_000);
        Comparison comparison = Comparison.of(List.of(SAMPLE.first(BASELINE), SAMPLE.second(faster)));
        assertThat(comparison.reference().change()).isEmpty();
        Change change = comparison.runs().get(1).change().orElseThrow();
        assertThat(change.accuracy().getAsDouble()).isEqualTo(0.0049);
        assertThat(change.loss()).hasValue(0.0);
        assertThat(change.trainingTime()).hasValue(0.4);
        assertThat(change.imagesPerSecond()).hasValue(2.5);
        assertThat(comparison.circumstances())
                .containsExactly(
                        new Difference("kernel", "kernel", false, values("vector-256", "vector-512")),
                        new Difference("threads", "threads", true, values("2", "4")));
    }

    @Test
    void should_give_no_ratio_when_the_reference_took_no_time() {
        SampleRun instant = BASELINE.withTraining("scalar", 1, 0, 0);
        Comparison comparison = Comparison.of(List.of(SAMPLE.first(instant), SAMPLE.second(WIDE)));
        assertThat(comparison.runs().get(1).change().orElseThrow().trainingTime())
                .isEmpty();
    }

    @Test
    void should_not_compare_images_when_the_test_images_differ() {
        SampleRun other = WIDE.withFile("t10k-images-idx3-ubyte", "e".repeat(64));
        Comparison comparison = Comparison.of(List.of(SAMPLE.first(BASELINE), SAMPLE.second(other)));
        assertThat(comparison.pairs())
                .containsExactly(new Pair.NotComparable(
                        "wide",
                        false,
                        "wide is not compared with baseline image by image: it was tested on other images"
                                + " (10000 of mnist against 10000 of mnist)"));
        assertThat(comparison.runs().get(1).change().orElseThrow().accuracy()).isEmpty();
        assertThat(comparison.runs().get(1).change().orElseThrow().trainingTime())
                .hasValue(1.0);
    }

    @Test
    void should_not_compare_images_when_the_labels_differ() {
        SamplePair shifted = SamplePair.of(9706, 36, 85, 11, 162);
        int[] labels = IntStream.range(0, 10_000).map(i -> (i + 5) % 10).toArray();
        int[] predicted = labels.clone();
        RunWithPredictions other =
                SamplePair.of(WIDE.withCorrect(10_000, 10_000).toRecord(), labels, predicted);
        Comparison comparison = Comparison.of(List.of(SAMPLE.first(BASELINE), other, shifted.second(third())));
        assertThat(comparison.pairs().get(0))
                .isEqualTo(new Pair.NotComparable(
                        "wide",
                        false,
                        "wide is not compared with baseline image by image: the labels in its predictions.csv are"
                                + " others"));
        assertThat(comparison.pairs().get(1)).isInstanceOf(Pair.Tested.class);
    }

    @Test
    void should_compare_by_the_records_alone_when_predictions_are_gone() {
        Comparison comparison = Comparison.of(List.of(
                SAMPLE.first(BASELINE),
                RunWithPredictions.without(WIDE.withCorrect(9791, 10_000).toRecord())));
        assertThat(comparison.pairs())
                .containsExactly(new Pair.NotComparable(
                        "wide",
                        true,
                        "wide is not compared with baseline image by image: wide has no predictions.csv"));
        assertThat(comparison.runs().get(1).change().orElseThrow().accuracy()).hasValue(0.0049);
    }

    @Test
    void should_label_runs_by_their_ids_when_an_experiment_is_there_twice() {
        SampleRun again = BASELINE.named("baseline", "20261125T080000Z-77777777");
        Comparison comparison =
                Comparison.of(List.of(SAMPLE.first(BASELINE), SAMPLE.first(again), SAMPLE.second(WIDE)));
        assertThat(comparison.runs())
                .extracting(ComparedRun::label)
                .containsExactly("baseline/20261124T141657Z-3f9a1c2b", "baseline/20261125T080000Z-77777777", "wide");
    }

    @Test
    void should_refuse_fewer_than_two_runs() {
        assertRefused(
                List.of(SAMPLE.first(BASELINE)),
                "runs: needs at least two runs to compare, but got 1; name experiments or runs, such as"
                        + " -Druns=baseline,wide");
    }

    @Test
    void should_refuse_more_than_twenty_runs() {
        SamplePair small = SamplePair.of(1, 0, 0, 0, 0);
        List<RunWithPredictions> many = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> small.first(BASELINE.named("e" + i, "20261124T141657Z-3f9a1c2b")))
                .toList();
        assertThat(Comparison.of(many.subList(0, 20)).pairs()).hasSize(19);
        assertRefused(
                many, "runs: takes at most 20 runs, but got 21; name fewer, each comparison starts with its reference");
    }

    @Test
    void should_refuse_a_run_that_is_given_twice() {
        assertRefused(
                List.of(SAMPLE.first(BASELINE), SAMPLE.second(WIDE), SAMPLE.first(BASELINE)),
                "runs: baseline 20261124T141657Z-3f9a1c2b is given twice; name each run once (an experiment's name"
                        + " means its newest run without -Dset)");
    }

    @Test
    void should_refuse_predictions_when_they_are_not_as_many_as_the_record_counts() {
        assertThatThrownBy(() -> SamplePair.of(BASELINE.toRecord(), new int[3], new int[3]))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        "baseline 20261124T141657Z-3f9a1c2b: predictions.csv: has 3 predictions, but run.json counts"
                                + " 10000 test images; a file was changed after the run: train the experiment again");
    }

    @Test
    void should_refuse_predictions_when_they_are_not_as_good_as_the_record_says() {
        assertThatThrownBy(() -> SamplePair.of(BASELINE.toRecord(), new int[10_000], new int[10_000]))
                .isInstanceOf(UserFailure.class)
                .hasMessage("baseline 20261124T141657Z-3f9a1c2b: predictions.csv: has 10000 correct predictions, but"
                        + " run.json counts 9742; a file was changed after the run: train the experiment again");
    }

    private static List<Optional<String>> values(String... values) {
        return Stream.of(values).map(Optional::of).toList();
    }

    private static SampleRun third() {
        return BASELINE.named("third", "20261124T160000Z-00000003");
    }

    private static Pair.Tested onlyPair(Comparison comparison) {
        assertThat(comparison.pairs()).hasSize(1);
        return (Pair.Tested) comparison.pairs().get(0);
    }

    private static void assertRefused(List<RunWithPredictions> runs, String message) {
        assertThatThrownBy(() -> Comparison.of(runs))
                .isInstanceOfSatisfying(
                        UserFailure.class, failure -> assertThat(failure.kind()).isEqualTo(UserFailure.Kind.INPUT))
                .hasMessage(message);
    }
}
