package io.github.mnistlab.spec;

import io.github.mnistlab.failure.UserFailure;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an experiment, so that the user hears of everything at once. */
final class Problems {
    /** More lines than this help nobody. */
    private static final int SHOWN = 50;

    private final List<String> lines = new ArrayList<>();
    private int hidden;

    void add(Place place, String problem) {
        if (lines.size() < SHOWN) {
            lines.add(place + ": " + problem);
        } else {
            hidden++;
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** @throws UserFailure with a line for each problem, if there is one */
    void throwIfAny() {
        if (isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(lines);
        if (hidden > 0) {
            all.add("… and " + hidden + " more.");
        }
        throw UserFailure.input(all);
    }
}
