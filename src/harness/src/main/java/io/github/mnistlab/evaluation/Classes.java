package io.github.mnistlab.evaluation;

/** From log-probabilities to classes. */
public final class Classes {

    private Classes() {}

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
