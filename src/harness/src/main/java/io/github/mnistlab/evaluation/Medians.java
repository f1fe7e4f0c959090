package io.github.mnistlab.evaluation;

import java.util.List;

/** The middle of measurements, which a disturbance does not move. */
final class Medians {
    private Medians() {}

    /** The middle value, or the mean of the two in the middle; there must be one. */
    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
