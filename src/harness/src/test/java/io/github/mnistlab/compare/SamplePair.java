package io.github.mnistlab.compare;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.RunRecord;
import java.util.Arrays;

/**
 * Predictions of two runs for the same images, in five blocks: right in both, right only in the first, only in the second,
 * wrong in both and differently, wrong in both and alike.
 */
@SuppressWarnings("ArrayRecordComponent") // never asked for equality
public record SamplePair(int[] labels, int[] first, int[] second) {
    private static final int CLASSES = 10;

    public static SamplePair of(int bothRight, int onlyFirst, int onlySecond, int wrongDifferently, int wrongAlike) {
        int[] sizes = {bothRight, onlyFirst, onlySecond, wrongDifferently, wrongAlike};
        int total = Arrays.stream(sizes).sum();
        int[] labels = new int[total];
        int[] first = new int[total];
        int[] second = new int[total];
        int[] firstOff = {0, 0, 1, 1, 3};
        int[] secondOff = {0, 1, 0, 2, 3};
        int image = 0;
        for (int block = 0; block < sizes.length; block++) {
            for (int i = 0; i < sizes[block]; i++, image++) {
                labels[image] = image % CLASSES;
                first[image] = (labels[image] + firstOff[block]) % CLASSES;
                second[image] = (labels[image] + secondOff[block]) % CLASSES;
            }
        }
        return new SamplePair(labels, first, second);
    }

    /** 9742 against 9791 of 10,000 images right; on 119 exactly one is. */
    public static SamplePair baselineAndWide() {
        return of(9707, 35, 84, 12, 162);
    }

    public RunWithPredictions first(SampleRun run) {
        return with(run, first);
    }

    public RunWithPredictions second(SampleRun run) {
        return with(run, second);
    }

    private RunWithPredictions with(SampleRun run, int[] predicted) {
        int correct = 0;
        for (int i = 0; i < labels.length; i++) {
            correct += labels[i] == predicted[i] ? 1 : 0;
        }
        return of(run.withCorrect(correct, labels.length).toRecord(), labels, predicted);
    }

    /** As sure as can be of every prediction. */
    public static RunWithPredictions of(RunRecord run, int[] labels, int[] predicted) {
        float[] probabilities = new float[CLASSES * labels.length];
        for (int i = 0; i < labels.length; i++) {
            probabilities[CLASSES * i + predicted[i]] = 1;
        }
        return RunWithPredictions.of(run, new Predictions(run.evaluation().labels(), labels, predicted, probabilities));
    }
}
