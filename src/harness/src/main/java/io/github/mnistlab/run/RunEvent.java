package io.github.mnistlab.run;

import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import java.util.Optional;

/** What happens while work is under way, for whoever shows it. */
public sealed interface RunEvent {

    /** A line worth reading. */
    record Note(String message) implements RunEvent {}

    /** A line that asks for attention. */
    record Warning(String message) implements RunEvent {}

    /**
     * Training is about to start.
     *
     * @param network widths, such as `784-128-64-10`
     * @param images training images per epoch
     * @param kernel such as `vector-256`
     * @param threads training threads
     * @param epochs to come
     * @param batches per epoch
     */
    record TrainingStarted(String network, int images, String kernel, int threads, int epochs, int batches)
            implements RunEvent {}

    /** {@code done} of {@code batches} batches of an epoch (from 1) are done. */
    record Progress(int epoch, int done, int batches) implements RunEvent {}

    /**
     * An epoch is over.
     *
     * @param epoch from 1
     * @param epochs in all
     * @param loss mean over its batches
     * @param seconds wall-clock
     * @param validation on the images held out, where there are any
     */
    record EpochFinished(int epoch, int epochs, double loss, double seconds, Optional<ValidationRecord> validation)
            implements RunEvent {}
}
