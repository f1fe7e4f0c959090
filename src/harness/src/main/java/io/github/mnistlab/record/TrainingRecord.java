package io.github.mnistlab.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How training went.
 *
 * @param kernel the kernel that ran, such as `vector-256` or `scalar`
 * @param threads that it could use; how many did work was decided by measuring
 * @param seed of initial weights and shuffling
 * @param initialModel digest of the weights that it started from, where they were not random
 * @param epochs each epoch, in order
 * @param seconds wall-clock of all epochs
 * @param imagesPerSecond training images per second over all epochs
 */
public record TrainingRecord(
        String kernel,
        int threads,
        long seed,
        Optional<String> initialModel,
        List<EpochRecord> epochs,
        double seconds,
        double imagesPerSecond) {
    public TrainingRecord {
        Objects.requireNonNull(kernel);
        Objects.requireNonNull(initialModel);
        epochs = List.copyOf(epochs);
    }

    /**
     * One epoch.
     *
     * @param epoch from 1
     * @param loss mean over the batches of the batch's mean negative log-likelihood
     * @param seconds wall-clock
     * @param digest of the weights after the epoch, so that two runs that part ways show where
     * @param validation measured on the images held out, where there are any
     */
    public record EpochRecord(
            int epoch, double loss, double seconds, String digest, Optional<ValidationRecord> validation) {}

    /**
     * A measurement on the images held out.
     *
     * @param loss mean negative log-likelihood
     * @param accuracy share of correct predictions
     */
    public record ValidationRecord(double loss, double accuracy) {}
}
