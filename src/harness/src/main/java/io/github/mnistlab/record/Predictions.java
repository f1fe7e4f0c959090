package io.github.mnistlab.record;

import java.util.List;

/**
 * Every prediction of a run on its test set, in the order of the images.
 *
 * <p>The arrays are shared, not copied.
 *
 * @param labels class names in output order
 * @param label `[images]` true class of each image
 * @param predicted `[images]` most probable class of each image
 * @param probabilities `[images, classes]` row by row
 */
@SuppressWarnings("ArrayRecordComponent") // ten thousand rows: equality is never asked for
public record Predictions(List<String> labels, int[] label, int[] predicted, float[] probabilities) {
    /** @throws IllegalArgumentException if the sizes do not fit together */
    public Predictions {
        labels = List.copyOf(labels);
        if (label.length != predicted.length || (long) label.length * labels.size() != probabilities.length) {
            throw new IllegalArgumentException("labels " + label.length + ", predicted " + predicted.length
                    + ", probabilities " + probabilities.length + " for " + labels.size() + " classes");
        }
    }

    /**
     * From the log-probabilities that a model gives.
     *
     * @param logProbabilities `[images, classes]` row by row
     */
    public static Predictions ofLog(List<String> labels, int[] label, int[] predicted, float[] logProbabilities) {
        float[] probabilities = new float[logProbabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (float) StrictMath.exp(logProbabilities[i]);
        }
        return new Predictions(labels, label, predicted, probabilities);
    }

    /** Number of images. */
    public int size() {
        return label.length;
    }
}
