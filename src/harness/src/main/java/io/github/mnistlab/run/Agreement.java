package io.github.mnistlab.run;

/** How far a run that is made again agrees with what was recorded, the best first. */
public enum Agreement {
    /** The same model digest. */
    IDENTICAL_BITS("identical bits"),
    /** Other weights that predict the same class for every test image. */
    IDENTICAL_PREDICTIONS("identical predictions"),
    /** A test accuracy that differs by no more than is tolerated. */
    WITHIN_TOLERANCE("within tolerance"),
    DIFFERENT("different");

    private final String words;

    Agreement(String words) {
        this.words = words;
    }

    /** Whether it is at least as good as another. */
    public boolean isAtLeast(Agreement other) {
        return compareTo(other) <= 0;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
