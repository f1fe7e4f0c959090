package io.github.mnistlab.mlp;

import java.util.Optional;

/** Hears how a training run goes; called on the training thread, so it must be quick. */
public interface TrainingListener {

    /** Hears nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /** Before the first batch. */
    default void started(Start start) {}

    /** Now and then within an epoch: {@code done} of {@code batches} batches, epoch from 1. */
    default void progressed(int epoch, int done, int batches) {}

    /** After each epoch. */
    default void finished(Epoch epoch) {}

    /**
     * What is about to run.
     *
     * @param kernel such as `vector-256` or `scalar`
     * @param threads that will be used
     * @param epochs to come
     * @param batches in each epoch
     */
    record Start(String kernel, int threads, int epochs, int batches) {}

    /**
     * A finished epoch.
     *
     * @param epoch from 1
     * @param loss mean over the batches of the batch's mean negative log-likelihood
     * @param seconds wall-clock of the epoch's steps
     * @param digest of the weights after it, {@link MlpParameters#digest()}
     * @param validation where there are rows to validate on
     */
    record Epoch(int epoch, double loss, double seconds, String digest, Optional<Validation> validation) {}

    /**
     * A measurement on rows that are not trained on.
     *
     * @param loss mean negative log-likelihood
     * @param correct rows whose most probable class is their label
     * @param total rows
     */
    record Validation(double loss, int correct, int total) {}
}
