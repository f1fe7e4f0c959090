package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.TrainingListener.Validation;

/** Measures a network on rows that it is not trained on. */
final class Validator {
    private Validator() {}

    /** Loss and number of correct rows; a tie goes to the lower class. */
    static Validation measure(MlpParameters parameters, Activation activation, LabelledRows held) {
        float[] logProbabilities = new ForwardPass(parameters, activation).logProbabilities(held.rows());
        int size = held.rows().size();
        int classes = logProbabilities.length / size;
        double loss = 0;
        int correct = 0;
        for (int i = 0; i < size; i++) {
            int best = 0;
            for (int c = 1; c < classes; c++) {
                if (logProbabilities[i * classes + c] > logProbabilities[i * classes + best]) {
                    best = c;
                }
            }
            int label = held.labels()[i];
            correct += best == label ? 1 : 0;
            loss -= logProbabilities[i * classes + label];
        }
        return new Validation(loss / size, correct, size);
    }
}
