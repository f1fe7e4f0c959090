package io.github.mnistlab.run;

import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.TrainingRecord;
import java.util.Objects;

/**
 * A training that was done once more.
 *
 * @param recipe that it followed
 * @param training how it went
 * @param environment where it took place
 * @param digest of the model
 * @param predicted `[test]`, the most probable class of each test image
 * @param correct test images whose most probable class is their label
 */
@SuppressWarnings("ArrayRecordComponent") // held against a file of predictions, never compared as a record
record Repetition(
        Recipe recipe,
        TrainingRecord training,
        EnvironmentRecord environment,
        String digest,
        int[] predicted,
        int correct) {
    Repetition {
        Objects.requireNonNull(recipe);
        Objects.requireNonNull(training);
        Objects.requireNonNull(environment);
        Objects.requireNonNull(digest);
        Objects.requireNonNull(predicted);
    }
}
