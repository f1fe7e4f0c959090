package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunStore;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What users write to name experiments and runs. */
final class Names {
    /** The experiment that is meant where none is named. */
    static final String DEFAULT = "baseline";

    private Names() {}

    /** Maven makes null of an empty property. */
    static String orEmpty(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /**
     * The names in a list that commas separate.
     *
     * @throws UserFailure if a name is empty
     */
    static List<String> list(String parameter, String value) {
        List<String> names =
                Stream.of(orEmpty(value).split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw UserFailure.input(parameter + ": names nothing" + (names.size() > 1 ? " before or after a comma" : "")
                    + "; write it like -D" + parameter + "=baseline,wide");
        }
        return names;
    }

    /**
     * The model that is meant: the file, else as {@link #run}.
     *
     * @throws UserFailure if the file is not called like an ONNX file, or as {@link #run} does
     */
    static String model(File file, String run, String experiment, RunStore store) {
        if (file != null) {
            String path = file.getAbsolutePath();
            if (!path.toLowerCase(Locale.ROOT).endsWith(".onnx")) {
                throw UserFailure.input(
                        "model: " + path + ": an ONNX file's name ends in .onnx; rename it, or name a run"
                                + " with -Drun=… or an experiment with -Dexperiment=…");
            }
            return path;
        }
        return run(run, experiment, store);
    }

    /**
     * The run that is meant: the one that is named, else the experiment's newest run without {@code -Dset}.
     *
     * @throws UserFailure if the experiment has no runs, but its name looks like the digest of one
     */
    static String run(String run, String experiment, RunStore store) {
        return run == null ? store.asExperiment(experiment) : run;
    }
}
