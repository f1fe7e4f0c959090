package io.github.mnistlab.record;

import io.github.mnistlab.spec.ExperimentName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an experiment came to, pinned: its recipe, and the model digest that everyone who follows it must get.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} when written by this version
 * @param experiment the experiment's name
 * @param specDigest of its spec
 * @param initialModel digest of the weights that training starts from, where they are not random
 * @param numericContract the version of the numeric contract
 * @param dataset IDX file name to the SHA-256 of its uncompressed bytes
 * @param modelDigest of the trained model
 * @param correct test images whose most probable class is their label
 * @param total test images
 * @param accuracy correct / total, for people
 */
public record ExperimentLock(
        int schemaVersion,
        String experiment,
        String specDigest,
        Optional<String> initialModel,
        int numericContract,
        Map<String, String> dataset,
        String modelDigest,
        int correct,
        int total,
        double accuracy) {

    /** The layout of a lock that this version writes. */
    public static final int SCHEMA_VERSION = 1;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a name, a digest or a count is none; the message begins with its key */
    public ExperimentLock {
        require(ExperimentName.isValid(experiment), "experiment", experiment, "an experiment's name");
        requireDigest("specDigest", specDigest);
        initialModel.ifPresent(digest -> requireDigest("initialModel", digest));
        require(numericContract >= 1, "numericContract", Integer.toString(numericContract), "a version ≥ 1");
        dataset = Collections.unmodifiableMap(new TreeMap<>(dataset));
        require(!dataset.isEmpty(), "dataset", "{}", "a digest for each data file");
        dataset.forEach((file, digest) -> {
            require(RelativePath.isValid(file), "dataset", file, "a file's name");
            requireDigest("dataset." + file, digest);
        });
        requireDigest("modelDigest", modelDigest);
        require(total >= 1, "total", Integer.toString(total), "a number of test images ≥ 1");
        require(correct >= 0 && correct <= total, "correct", Integer.toString(correct), "in 0…total");
        require(accuracy == (double) correct / total, "accuracy", Double.toString(accuracy), "correct / total");
    }

    /** The lock that a run gives its experiment. */
    public static ExperimentLock of(RunRecord run) {
        Recipe recipe = Recipe.of(run);
        EvaluationRecord evaluation = run.evaluation();
        return new ExperimentLock(
                SCHEMA_VERSION,
                run.experiment(),
                recipe.specDigest(),
                recipe.initialModel(),
                recipe.numericContract(),
                recipe.data(),
                run.model().digest(),
                evaluation.correct(),
                evaluation.total(),
                (double) evaluation.correct() / evaluation.total());
    }

    /** What must be followed to get the locked model. */
    public Recipe recipe() {
        return new Recipe(specDigest, dataset, initialModel, numericContract);
    }

    private static void requireDigest(String key, String value) {
        require(DIGEST.matcher(value).matches(), key, value, "64 lower-case hex digits");
    }

    private static void require(boolean holds, String key, String value, String what) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": must be " + what + ", but is '" + OneLine.of(value) + "'");
        }
    }
}
