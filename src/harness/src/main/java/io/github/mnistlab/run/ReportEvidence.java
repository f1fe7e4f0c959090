package io.github.mnistlab.run;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.MlpOnnx;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.PredictionsCsv;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.Sha256;
import io.github.mnistlab.report.Evidence;
import io.github.mnistlab.report.RunEvidence;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
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

    /**
     * For one run.
     *
     * @param workspace where its dataset is looked for
     */
    ReportEvidence(Workspace workspace, RunRecord record) {
        this.workspace = workspace;
        this.record = record;
    }

    /**
     * Gathers it.
     *
     * @param folder with the run's files
     * @param previous the experiment's run before this one
     */
    RunEvidence gather(Path folder, Optional<RunFolder> previous) {
        Evidence<Predictions> predictions = predictions(folder);
        return new RunEvidence(predictions, images(predictions), network(folder), sincePrevious(predictions, previous));
    }

    private Evidence<Predictions> predictions(Path folder) {
        try {
            Predictions predictions = PredictionsCsv.read(folder.resolve("predictions.csv"));
            withPredictions(record, predictions); // refuses those that are not what the record counts
            return predictions.labels().equals(record.evaluation().labels())
                    ? Evidence.found(predictions)
                    : Evidence.missing("predictions.csv has other classes than run.json");
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        }
    }

    private Evidence<LabelledImages> images(Evidence<Predictions> predictions) {
        try {
            ImageSets sets = Images.load(record.spec().dataset(), workspace);
            LabelledImages test = Images.labelled(sets.test());
            DatasetRecord found = Images.record(record.spec().dataset(), sets);
            boolean same = found.sameTestImages(record.dataset())
                    && test.height() == record.dataset().height()
                    && test.width() == record.dataset().width()
                    && predictions.asOptional().stream().allMatch(each -> Arrays.equals(each.label(), test.labels()));
            return same
                    ? Evidence.found(test)
                    : Evidence.missing("the test images of " + record.dataset().name()
                            + " are no longer those that the run was measured on");
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        }
    }

    private Evidence<MlpParameters> network(Path folder) {
        if (record.model().parameters() > MOST_PARAMETERS) {
            return Evidence.missing("weights are shown of networks with up to 4,000,000 parameters");
        }
        try {
            OnnxFile file = OnnxFile.read(folder.resolve(record.model().file()));
            if (!Sha256.of(file.bytes()).equals(record.model().sha256())) {
                return Evidence.missing("the ONNX file is not the one that the record names");
            }
            MlpParameters parameters = MlpOnnx.readParameters(file.bytes());
            return parameters.widths().equals(record.model().widths())
                    ? Evidence.found(parameters)
                    : Evidence.missing("the ONNX file has other layers than the record says");
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        } catch (IllegalArgumentException e) {
            return Evidence.missing("the ONNX file cannot be read: " + e.getMessage());
        }
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
            Predictions then = PredictionsCsv.read(before.predictionsCsv());
            Predictions now = predictions.asOptional().get();
            return Evidence.found(
                    Comparison.of(List.of(withPredictions(before.read(), then), withPredictions(record, now))));
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        }
    }

    private static RunWithPredictions withPredictions(RunRecord run, Predictions predictions) {
        return new RunWithPredictions(run, predictions.label(), predictions.predicted());
    }

    /** Without the path of this machine, on which the page must not depend, and without a full stop. */
    private String reason(UserFailure failure) {
        return failure.getMessage()
                .replace(workspace.reports() + File.separator, "")
                .replace(workspace.base() + File.separator, "")
                .replaceAll("\\R", "; ")
                .replaceAll("\\.$", "");
    }
}
