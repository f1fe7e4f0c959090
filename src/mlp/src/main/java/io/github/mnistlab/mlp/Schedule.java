package io.github.mnistlab.mlp;

/** How the learning rate changes over a run. */
public enum Schedule {
    /** Stays what it is. */
    CONSTANT,
    /** η/2 · (1 + cos(π·t/T)) at step t of T, from η towards zero (Loshchilov and Hutter, 2017, without restarts). */
    COSINE;

    /**
     * The learning rate of one step.
     *
     * @param learningRate η
     * @param step from 0
     * @param steps T
     */
    public double at(double learningRate, long step, long steps) {
        return this == CONSTANT
                ? learningRate
                : learningRate * 0.5 * (1 + StrictMath.cos(Math.PI * ((double) step / steps)));
    }
}
