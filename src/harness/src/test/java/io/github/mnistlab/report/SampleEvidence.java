package io.github.mnistlab.report;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.record.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Comparisons of runs on the hundred images of the tests. */
final class SampleEvidence {
    private static final LabelledImages IMAGES = Digits.images();

    private SampleEvidence() {}

    /** The second run is right on twelve images that the first is wrong about, and wrong on one; on image 50 both are, alike. */
    static ComparisonEvidence two() {
        return of(
                predicting(baseline(), 13, 12, 1, 50),
                predicting(baseline().named("wide", "20261124T150000Z-0badcafe"), 0, 1, 1, 50));
    }

    /** As many runs as there may be, ever worse. */
    static ComparisonEvidence twenty() {
        var runs = new ArrayList<RunWithPredictions>();
        for (int i = 0; i < 20; i++) {
            SampleRun run = baseline().named("run" + i, String.format(Locale.ROOT, "20261124T1416%02dZ-3f9a1c2b", i));
            runs.add(predicting(run, i, i, 1));
        }
        return of(runs.toArray(RunWithPredictions[]::new));
    }

    static SampleRun baseline() {
        return SampleRun.baseline().withLosses(15, false);
    }

    static ComparisonEvidence of(RunWithPredictions... runs) {
        return new ComparisonEvidence(Comparison.of(List.of(runs)), List.of(runs), Evidence.found(IMAGES));
    }

    /** Wrong on `count` images from `from` on, taking each for the class `off` further; on `also` too. */
    static RunWithPredictions predicting(SampleRun run, int from, int count, int off, int... also) {
        int[] predicted = IMAGES.labels().clone();
        for (int i = from; i < from + count; i++) {
            predicted[i] = (predicted[i] + off) % 10;
        }
        for (int i : also) {
            predicted[i] = (predicted[i] + 1) % 10;
        }
        return of(run, predicted);
    }

    private static RunWithPredictions of(SampleRun run, int[] predicted) {
        List<String> names = run.evaluation().labels();
        float[] probabilities = new float[10 * predicted.length];
        for (int i = 0; i < predicted.length; i++) {
            probabilities[10 * i + predicted[i]] = 1 - i / 200f;
        }
        return RunWithPredictions.of(
                run.withPredicted(names, IMAGES.labels(), predicted).toRecord(),
                new Predictions(names, IMAGES.labels(), predicted, probabilities));
    }
}
