package io.github.mnistlab.run;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.MlpOnnx;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.PredictionsCsv;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.Sha256;
import io.github.mnistlab.report.Evidence;
import io.github.mnistlab.report.RunEvidence;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what the page of a run shows beside the record, from the run's folder and its dataset, each checked against the
 * record. What cannot be had, or is not what the record says, is named on the page; it is no reason to have no page.
 */
final class ReportEvidence {
    /** 16 MB of weights: reports are written inside Maven, whose heap is not ours. */
    private static final long MOST_PARAMETERS = 4_000_000;

    private final Workspace workspace;
    private final RunRecord record;
    private final Path folder;

    /**
     * For one run.
     *
     * @param workspace where its dataset is looked for
     * @param folder with the run's files
     */
    ReportEvidence(Workspace workspace, RunRecord record, Path folder) {
        this.workspace = workspace;
        this.record = record;
        this.folder = folder;
    }

    /**
     * Gathers it.
     *
     * @param previous the experiment's run before this one
     */
    RunEvidence gather(Optional<RunFolder> previous) {
        Evidence<Predictions> predictions = predictions();
        return new RunEvidence(predictions, images(predictions), network(), sincePrevious(predictions, previous));
    }

    private Evidence<Predictions> predictions() {
        try {
            Predictions predictions = PredictionsCsv.read(folder.resolve("predictions.csv"), record.evaluation());
            RunWithPredictions.of(record, predictions); // refuses those that are not what the record counts
            return Evidence.found(predictions);
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        }
    }

    private Evidence<LabelledImages> images(Evidence<Predictions> predictions) {
        return PageImages.of(record, workspace, predictions.asOptional().map(Predictions::label));
    }

    private Evidence<MlpParameters> network() {
        if (record.model().parameters() > MOST_PARAMETERS) {
            return Evidence.missing("weights are shown of networks with up to 4,000,000 parameters");
        }
        try {
            OnnxFile file = OnnxFile.read(folder.resolve(record.model().file()));
            if (!Sha256.of(file.bytes()).equals(record.model().sha256())) {
                return Evidence.missing("the ONNX file is not the one that the record names");
            }
            MlpParameters parameters = MlpOnnx.readParameters(file.bytes());
            return isAsRecorded(parameters)
                    ? Evidence.found(parameters)
                    : Evidence.missing("the ONNX file has other layers than the record says");
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        } catch (IllegalArgumentException e) {
            return Evidence.missing("the ONNX file cannot be read: " + e.getMessage());
        }
    }

    /** Whether it has the layers of the record, and these fit the record's images and classes. */
    private boolean isAsRecorded(MlpParameters parameters) {
        List<Integer> widths = parameters.widths();
        return widths.equals(record.model().widths())
                && parameters.count() == record.model().parameters()
                && widths.get(0) == record.dataset().height() * record.dataset().width()
                && widths.get(widths.size() - 1) == record.evaluation().labels().size();
    }

    private Evidence<Comparison> sincePrevious(Evidence<Predictions> predictions, Optional<RunFolder> previous) {
        if (previous.isEmpty()) {
            return Evidence.missing("this is the first run of " + record.experiment());
        }
        if (predictions.asOptional().isEmpty()) {
            return Evidence.missing(predictions.reason());
        }
        try {
            RunFolder before = previous.get();
            RunRecord earlier = before.read();
            Predictions then = PredictionsCsv.read(before.predictionsCsv(), earlier.evaluation());
            Predictions now = predictions.asOptional().get();
            return Evidence.found(
                    Comparison.of(List.of(RunWithPredictions.of(earlier, then), RunWithPredictions.of(record, now))));
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        }
    }

    /** As {@link Workspace#reason} says it, without the run's own folder, which is still being written. */
    private String reason(UserFailure failure) {
        return workspace.reason(failure.getMessage().replace(folder + File.separator, ""));
    }
}
