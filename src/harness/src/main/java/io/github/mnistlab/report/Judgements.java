package io.github.mnistlab.report;

import io.github.mnistlab.record.Predictions;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The test images in the orders in which one wants to look at them. */
record Judgements(Predictions predictions) {

    /** The wrong ones, the surest first. */
    List<Integer> mistakes() {
        return surestFirst(image -> !isRight(image));
    }

    /** The right ones, the least sure first. */
    List<Integer> doubts() {
        return IntStream.range(0, predictions.size())
                .filter(this::isRight)
                .boxed()
                .sorted(Comparator.comparingDouble(this::confidence).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Those of one class that were taken for another, the surest first. */
    List<Integer> confused(int label, int predicted) {
        return surestFirst(image -> label(image) == label && predicted(image) == predicted);
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

    private List<Integer> surestFirst(IntPredicate wanted) {
        return IntStream.range(0, predictions.size())
                .filter(wanted)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(image -> -confidence(image))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
