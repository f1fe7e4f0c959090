package io.github.mnistlab.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The test images on which a run and the reference predict different classes, by index from 0, ascending.
 *
 * @param onlyReferenceRight the reference is right and the run is wrong
 * @param onlyRunRight the run is right and the reference is wrong
 * @param bothWrong both are wrong, each in its own way
 */
public record Disagreement(List<Integer> onlyReferenceRight, List<Integer> onlyRunRight, List<Integer> bothWrong) {
    public Disagreement {
        onlyReferenceRight = List.copyOf(onlyReferenceRight);
        onlyRunRight = List.copyOf(onlyRunRight);
        bothWrong = List.copyOf(bothWrong);
    }

    static Disagreement between(RunWithPredictions reference, RunWithPredictions run) {
        List<Integer> onlyReferenceRight = new ArrayList<>();
        List<Integer> onlyRunRight = new ArrayList<>();
        List<Integer> bothWrong = new ArrayList<>();
        for (int image = 0; image < reference.size(); image++) {
            if (reference.predicted(image) == run.predicted(image)) {
                continue;
            }
            if (reference.isRight(image)) {
                onlyReferenceRight.add(image);
            } else if (run.isRight(image)) {
                onlyRunRight.add(image);
            } else {
                bothWrong.add(image);
            }
        }
        return new Disagreement(onlyReferenceRight, onlyRunRight, bothWrong);
    }

    /** How many images they are. */
    public int size() {
        return exactlyOneRight() + bothWrong.size();
    }

    /** On how many of them one of the two is right. */
    public int exactlyOneRight() {
        return onlyReferenceRight.size() + onlyRunRight.size();
    }
}
