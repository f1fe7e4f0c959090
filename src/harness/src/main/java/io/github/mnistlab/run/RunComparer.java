package io.github.mnistlab.run;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.PredictionsCsv;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.report.ComparisonEvidence;
import io.github.mnistlab.report.Evidence;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Gathers what a comparison of published runs is made from: records, predictions, and the test images for its page. */
public final class RunComparer {
    private final Workspace workspace;
    private final RunStore store;

    /** Of runs in the workspace's reports folder. */
    public RunComparer(Workspace workspace) {
        this.workspace = workspace;
        this.store = new RunStore(workspace.reports());
    }

    /**
     * Compares runs with the first of them.
     *
     * @param names runs as {@link RunStore#find} takes them
     * @throws UserFailure if a run is missing, damaged or given twice, or they are fewer than two or more than twenty
     */
    public ComparisonEvidence compare(List<String> names) {
        List<RunWithPredictions> runs =
                names.stream().map(store::find).map(RunComparer::read).toList();
        return new ComparisonEvidence(Comparison.of(runs), runs, images(runs.get(0)));
    }

    /** Predictions that are gone are told in the comparison; those that were changed are an error. */
    private static RunWithPredictions read(RunFolder folder) {
        RunRecord record = folder.read();
        return Files.exists(folder.predictionsCsv())
                ? RunWithPredictions.of(record, PredictionsCsv.read(folder.predictionsCsv(), record.evaluation()))
                : RunWithPredictions.without(record);
    }

    private Evidence<LabelledImages> images(RunWithPredictions reference) {
        return reference.hasPredictions()
                ? PageImages.of(reference.run(), workspace, Optional.of(reference.labels()))
                : Evidence.missing("the first run has no predictions.csv");
    }
}
