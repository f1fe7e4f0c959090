package io.github.mnistlab.compare;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.RunRecord;
import java.util.Arrays;
import java.util.Objects;

/**
 * A run's record with what its exported model predicts for every test image, if that is still there.
 *
 * <p>Of the probabilities only the largest of each image is kept, so that twenty runs fit into Maven's heap.
 */
public final class RunWithPredictions {
    private final RunRecord run;
    private final int[] labels;
    private final int[] predicted;
    private final float[] confidence;

    private RunWithPredictions(RunRecord run, int[] labels, int[] predicted, float[] confidence) {
        this.run = Objects.requireNonNull(run);
        this.labels = labels;
        this.predicted = predicted;
        this.confidence = confidence;
    }

    /**
     * A run and its predictions.
     *
     * @throws UserFailure if the predictions are not those that the record counts
     */
    public static RunWithPredictions of(RunRecord run, Predictions predictions) {
        int[] labels = predictions.label().clone();
        int[] predicted = predictions.predicted().clone();
        float[] confidence = new float[labels.length];
        for (int image = 0; image < labels.length; image++) {
            confidence[image] =
                    predictions.probabilities()[image * predictions.labels().size() + predicted[image]];
        }
        var whole = new RunWithPredictions(run, labels, predicted, confidence);
        whole.require(predictions.labels().equals(run.evaluation().labels()), "has other classes than run.json");
        whole.requireAsCounted();
        return whole;
    }

    /** A run whose predictions are not there: only its record can be compared. */
    public static RunWithPredictions without(RunRecord run) {
        return new RunWithPredictions(run, new int[0], new int[0], new float[0]);
    }

    private void requireAsCounted() {
        int total = run.evaluation().total();
        require(
                labels.length == total,
                "has " + labels.length + " predictions, but run.json counts " + total + " test images");
        require(
                correct() == run.evaluation().correct(),
                "has " + correct() + " correct predictions, but run.json counts "
                        + run.evaluation().correct());
    }

    public RunRecord run() {
        return run;
    }

    /** Whether there are any. */
    public boolean hasPredictions() {
        return labels.length > 0;
    }

    /** The number of test images; 0 without predictions. */
    public int size() {
        return labels.length;
    }

    /** The class index that a test image has. */
    public int label(int image) {
        return labels[image];
    }

    /** The class indices that the test images have, copied. */
    public int[] labels() {
        return labels.clone();
    }

    /** The class index that the model predicts. */
    public int predicted(int image) {
        return predicted[image];
    }

    /** The probability of the predicted class, 0…1. */
    public float confidence(int image) {
        return confidence[image];
    }

    /** Whether the predicted class is the one that the image has. */
    public boolean isRight(int image) {
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
