package io.github.mnistlab.record;

import io.github.mnistlab.spec.ExperimentSpec;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run did, completely: `run.json` is this record and nothing else.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} when written by this version
 * @param experiment the experiment's name
 * @param run the run's id: UTC start and the first eight hex digits of the model digest
 * @param startedAt when the run started, whole seconds
 * @param spec the resolved spec
 * @param overrides what `-Dset` changed, as given, in order
 * @param specDigest SHA-256 of the spec's canonical form
 * @param numericContract the version of the numeric contract that the weights obey
 * @param dataset the images, by digest
 * @param training how training went
 * @param model the exported model
 * @param evaluation what the exported file reached
 * @param gate the verdict at the end of the run
 * @param environment where it ran
 * @param git the user's checkout, where there is one
 * @param timings where the seconds went
 */
public record RunRecord(
        int schemaVersion,
        String experiment,
        String run,
        Instant startedAt,
        ExperimentSpec spec,
        List<String> overrides,
        String specDigest,
        int numericContract,
        DatasetRecord dataset,
        TrainingRecord training,
        ModelRecord model,
        EvaluationRecord evaluation,
        GateRecord gate,
        EnvironmentRecord environment,
        Optional<GitRecord> git,
        List<Timing> timings) {

    /** The layout of `run.json` that this version writes. */
    public static final int SCHEMA_VERSION = 1;

    public RunRecord {
        Objects.requireNonNull(experiment);
        Objects.requireNonNull(run);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(spec);
        overrides = List.copyOf(overrides);
        Objects.requireNonNull(specDigest);
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(training);
        Objects.requireNonNull(model);
        Objects.requireNonNull(evaluation);
        Objects.requireNonNull(gate);
        Objects.requireNonNull(environment);
        Objects.requireNonNull(git);
        timings = List.copyOf(timings);
    }

    /** The same with a verdict. */
    public RunRecord with(GateRecord verdict) {
        return new RunRecord(
                schemaVersion,
                experiment,
                run,
                startedAt,
                spec,
                overrides,
                specDigest,
                numericContract,
                dataset,
                training,
                model,
                evaluation,
                verdict,
                environment,
                git,
                timings);
    }

    /**
     * A span of the run.
     *
     * @param name of the step, such as `training`
     * @param seconds wall-clock
     */
    public record Timing(String name, double seconds) {}

    /**
     * The state of the user's checkout.
     *
     * @param commit full hash
     * @param dirty whether tracked files differed from it
     */
    public record GitRecord(String commit, boolean dirty) {}
}
