package io.github.mnistlab.predict;

import io.github.mnistlab.evaluation.Classes;
import java.util.List;
import java.util.Objects;

/**
 * What a model says about one image.
 *
 * @param predicted index of the most probable class; the lowest of equals
 * @param classNames in output order
 * @param probabilities of the classes, each in 0…1, summing to 1
 */
public record PredictionResult(int predicted, List<String> classNames, List<Double> probabilities) {

    public PredictionResult {
        classNames = List.copyOf(classNames);
        probabilities = List.copyOf(probabilities);
        if (classNames.size() != probabilities.size()) {
            throw new IllegalArgumentException(
                    probabilities.size() + " probabilities of " + classNames.size() + " classes");
        }
        Objects.checkIndex(predicted, classNames.size());
    }

    /** Name of the most probable class. */
    public String predictedName() {
        return classNames.get(predicted);
    }

    /** The classes whose probabilities are shown, ascending: all, or the most probable ones of many. */
    List<Integer> shown() {
        return Classes.shown(probabilities::get, classNames.size());
    }

    /** Probability of the most probable class. */
    public double probability() {
        return probabilities.get(predicted);
    }
}
