package io.github.mnistlab.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What fields demand of each other; every method says what is wrong, or nothing. */
final class SpecRules {
    private SpecRules() {}

    static Optional<String> nesterov(boolean nesterov, double momentum) {
        return nesterov && momentum == 0
                ? Optional.of("needs a momentum above 0, but momentum is 0")
                : Optional.empty();
    }

    static Optional<String> layers(List<Integer> widths) {
        long weights = 0;
        for (int i = 1; i < widths.size(); i++) {
            weights += (long) widths.get(i - 1) * widths.get(i);
        }
        return weights <= ExperimentSpec.MOST_WEIGHTS
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "must have at most %,d weights between hidden layers, but has %,d",
                        ExperimentSpec.MOST_WEIGHTS,
                        weights));
    }

    /** Without a folder the images are MNIST, whatever they are called: another name would lie in every report. */
    static Optional<String> datasetName(String name, Optional<String> datasetDir) {
        return datasetDir.isPresent() || SpecFields.DATASET_NAME.fallback().equals(Optional.of(name))
                ? Optional.empty()
                : Optional.of(
                        "needs dataset.dir, the folder of its files; without it the images are the embedded MNIST");
    }

    static Optional<String> pin(Optional<String> datasetDir) {
        return datasetDir.isPresent()
                ? Optional.empty()
                : Optional.of("needs dataset.dir; the embedded MNIST is always checked");
    }
}
