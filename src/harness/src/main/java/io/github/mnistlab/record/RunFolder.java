package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A complete run on the disk.
 *
 * @param path `reports/<experiment>/<id>`
 * @param experiment whose run it is
 * @param id the folder's name
 */
public record RunFolder(Path path, String experiment, RunId id) {
    public RunFolder {
        Objects.requireNonNull(path);
        Objects.requireNonNull(experiment);
        Objects.requireNonNull(id);
    }

    /** The record's file. */
    public Path runJson() {
        return path.resolve("run.json");
    }

    /** Every prediction on the test set; see {@link PredictionsCsv}. */
    public Path predictionsCsv() {
        return path.resolve("predictions.csv");
    }

    /** The resolved spec, which repeats the run by itself. */
    public Path experimentYaml() {
        return path.resolve("experiment.yaml");
    }

    /** The page for people. */
    public Path reportHtml() {
        return path.resolve("report.html");
    }

    /** The ONNX file that a record names; a record that was read never names one outside its run. */
    public Path onnx(RunRecord record) {
        return path.resolve(record.model().file());
    }

    /**
     * Reads the record.
     *
     * @throws UserFailure (INPUT) if it cannot be read or belongs to another run
     */
    public RunRecord read() {
        RunRecord record = RunJson.read(runJson());
        if (!record.experiment().equals(experiment) || !record.run().equals(id.toString())) {
            throw UserFailure.input(runJson() + ": is the record of " + record.experiment() + "/" + record.run()
                    + ", not of this folder; move the folder back to where the run was written");
        }
        return record;
    }

    /**
     * Checks every file against `SHA256SUMS`.
     *
     * @throws UserFailure (INPUT) with a line for each file that is missing or differs
     */
    public void verify() {
        List<String> problems = new ArrayList<>(Checksums.problems(path));
        if (!problems.isEmpty()) {
            problems.add(path + ": the run was changed after it was written; restore it, or train again");
            throw UserFailure.input(problems);
        }
    }
}
