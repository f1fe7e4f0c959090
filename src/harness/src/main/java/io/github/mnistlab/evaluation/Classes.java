package io.github.mnistlab.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Classes by their probabilities. */
public final class Classes {

    /** As many bars as one takes in beside an image. */
    private static final int MOST_SHOWN = 20;

    /** Of those where there are more. */
    private static final int MOST_PROBABLE = 10;

    private Classes() {}

    /** Of how many classes a prediction shows the probabilities: of up to {@value #MOST_SHOWN} all, else {@value #MOST_PROBABLE}. */
    public static int shown(int classes) {
        return classes <= MOST_SHOWN ? classes : MOST_PROBABLE;
    }

    /**
     * The classes to show of a prediction, ascending: all of up to {@value #MOST_SHOWN}, else the {@value #MOST_PROBABLE} most
     * probable ones.
     *
     * @param probability of a class
     * @param classes how many there are
     * @param also classes that are shown in any case
     */
    public static List<Integer> shown(IntToDoubleFunction probability, int classes, int... also) {
        if (shown(classes) == classes) {
            return IntStream.range(0, classes).boxed().toList();
        }
        IntStream mostProbable = IntStream.range(0, classes)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -probability.applyAsDouble(k)))
                .limit(shown(classes))
                .mapToInt(Integer::intValue);
        return IntStream.concat(mostProbable, IntStream.of(also))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /**
     * The most probable class of each row; the lowest of equals.
     *
     * @param logProbabilities {@code [rows, classes]}, row by row
     * @param classes ≥ 1
     * @return {@code [rows]}
     */
    public static int[] mostProbable(float[] logProbabilities, int classes) {
        int[] best = new int[logProbabilities.length / classes];
        for (int row = 0; row < best.length; row++) {
            int offset = row * classes;
            for (int k = 1; k < classes; k++) {
                if (logProbabilities[offset + k] > logProbabilities[offset + best[row]]) {
                    best[row] = k;
                }
            }
        }
        return best;
    }
}
