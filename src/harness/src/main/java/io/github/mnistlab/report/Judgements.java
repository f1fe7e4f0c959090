package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.Classes;
import io.github.mnistlab.record.Predictions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The test images in the orders in which one wants to look at them. */
record Judgements(Predictions predictions) {

    /** The wrong ones, the surest first. */
    List<Integer> mistakes() {
        return IntStream.range(0, predictions.size())
                .filter(image -> !isRight(image))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(image -> -confidence(image))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The right ones, the least sure first. */
    List<Integer> doubts() {
        return IntStream.range(0, predictions.size())
                .filter(this::isRight)
                .boxed()
                .sorted(Comparator.comparingDouble(this::confidence).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    boolean isRight(int image) {
        return label(image) == predicted(image);
    }

    int label(int image) {
        return predictions.label()[image];
    }

    int predicted(int image) {
        return predictions.predicted()[image];
    }

    /** The probability of a class, 0…1. */
    float probability(int image, int k) {
        return predictions.probabilities()[image * predictions.labels().size() + k];
    }

    /** The probability of the class that was predicted. */
    float confidence(int image) {
        return probability(image, predicted(image));
    }

    /** The classes whose probabilities are shown beside an image, ascending; its own and the predicted one are among them. */
    List<Integer> shown(int image) {
        return Classes.shown(k -> probability(image, k), predictions.labels().size(), label(image), predicted(image));
    }
}
