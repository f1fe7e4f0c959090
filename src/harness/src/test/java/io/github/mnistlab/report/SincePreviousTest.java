package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.compare.SamplePair;
import io.github.mnistlab.report.SincePrevious.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class SincePreviousTest {
    private static final SampleRun BEFORE = SampleRun.baseline();
    private static final SampleRun NOW = SampleRun.baseline().named("baseline", "20261125T000000Z-00ffee11");

    @Test
    void should_say_better_when_the_images_show_it() {
        SincePrevious since = since(BEFORE.withCorrect(9700, 10_000), NOW.withCorrect(9760, 10_000), 0);
        assertThat(since.sentence())
                .isEqualTo(
                        "Better by 0.60\u00A0points: right on 60 images that it was wrong about, wrong on 0 that it was"
                                + " right about.");
        assertThat(since.href()).isEqualTo("../20261124T141657Z-3f9a1c2b/report.html");
        assertThat(since.changes()).isEmpty();
    }

    @Test
    void should_say_worse_when_the_images_show_it() {
        assertThat(since(BEFORE.withCorrect(9760, 10_000), NOW.withCorrect(9700, 10_000), 0)
                        .sentence())
                .startsWith("Worse by 0.60\u00A0points: right on 0 images that it was wrong about, wrong on 60");
    }

    @Test
    void should_say_that_it_may_be_chance_when_the_images_do_not_show_it() {
        assertThat(since(BEFORE.withCorrect(9700, 10_000), NOW.withCorrect(9701, 10_000), 1)
                        .sentence())
                .isEqualTo(
                        "+0.01\u00A0points, which may be chance: right on 2 images that it was wrong about, wrong on 1"
                                + " that it was right about.");
    }

    @Test
    void should_say_that_the_model_is_the_same_when_it_is() {
        SampleRun again = SampleRun.baseline().named("baseline", "20261125T000000Z-3f9a1c2b");
        assertThat(since(BEFORE, again, 0).sentence()).isEqualTo("The model is the same, bit for bit.");
    }

    @Test
    void should_not_compare_accuracies_when_the_test_images_are_others() {
        SampleRun other = NOW.withFile("t10k-images-idx3-ubyte", "e".repeat(64));
        SincePrevious since = since(BEFORE, other, 0);
        assertThat(since.sentence())
                .isEqualTo("It was tested on other images, so that the accuracies cannot be compared.");
        assertThat(since.also()).isEqualTo("SHA-256 of t10k-images-idx3-ubyte");
    }

    @Test
    void should_format_only_the_values_that_are_numbers_when_the_spec_changed() {
        SincePrevious since = since(BEFORE, NOW.withMaxLogProbDelta("2.5E-8").withDatasetDir("007"), 0);
        assertThat(since.changes())
                .containsExactly(
                        new Change("dataset.dir", "–", "007"),
                        new Change("evaluation.maxLogProbDelta", "–", "0.000000025"));
    }

    /** The first images are right, but `shift` of them wrong instead and as many more right. */
    private static SincePrevious since(SampleRun before, SampleRun now, int shift) {
        return SincePrevious.of(Comparison.of(List.of(predicted(before, 0), predicted(now, shift))));
    }

    private static RunWithPredictions predicted(SampleRun run, int shift) {
        int[] predicted = new int[run.evaluation().total()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = i >= shift && i < run.evaluation().correct() + shift ? 0 : 1;
        }
        return SamplePair.of(run.toRecord(), new int[predicted.length], predicted);
    }
}
