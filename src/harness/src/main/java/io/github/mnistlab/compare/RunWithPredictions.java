package io.github.mnistlab.compare;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunRecord;
import java.util.Arrays;
import java.util.Objects;

/** A run's record with what its exported model predicts for every test image. */
public final class RunWithPredictions {
    private final RunRecord run;
    private final int[] labels;
    private final int[] predicted;

    /**
     * A run and its predictions, which are copied.
     *
     * @param run the record
     * @param labels `[test]`, the class index that each test image has
     * @param predicted `[test]`, the class index that the model predicts
     * @throws UserFailure if the predictions are not those that the record counts
     */
    public RunWithPredictions(RunRecord run, int[] labels, int[] predicted) {
        this.run = Objects.requireNonNull(run);
        this.labels = labels.clone();
        this.predicted = predicted.clone();
        int total = run.evaluation().total();
        require(
                labels.length == total && predicted.length == total,
                "has " + labels.length + " labels and " + predicted.length + " predictions, but run.json counts "
                        + total + " test images");
        require(
                correct() == run.evaluation().correct(),
                "has " + correct() + " correct predictions, but run.json counts "
                        + run.evaluation().correct());
    }

    public RunRecord run() {
        return run;
    }

    /** The number of test images. */
    int size() {
        return labels.length;
    }

    int predicted(int image) {
        return predicted[image];
    }

    boolean isRight(int image) {
        return predicted[image] == labels[image];
    }

    boolean hasLabelsOf(RunWithPredictions other) {
        return Arrays.equals(labels, other.labels);
    }

    private int correct() {
        int correct = 0;
        for (int image = 0; image < size(); image++) {
            if (isRight(image)) {
                correct++;
            }
        }
        return correct;
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw UserFailure.input(run.experiment() + " " + run.run() + ": predictions.csv: " + problem
                    + "; a file was changed after the run: train the experiment again");
        }
    }
}
