package io.github.mnistlab.run;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.RunWithPredictions;
import io.github.mnistlab.dataset.TestImages;
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
    /** 20 MB of test images; MNIST has 8 MB. */
    private static final long MOST_PIXELS = 20_000_000;
    /** Of one image: a page shows hundreds of them. */
    private static final long LARGEST_IMAGE = 10_000;

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
        DatasetRecord dataset = record.dataset();
        long pixels = (long) dataset.height() * dataset.width();
        if (pixels > LARGEST_IMAGE || pixels * dataset.test() > MOST_PIXELS) {
            return Evidence.missing(
                    "images are shown where the test images have up to 20,000,000 pixels, and each up to 10,000");
        }
        try {
            TestImages found = Images.loadTest(record.spec().dataset(), workspace);
            LabelledImages test = Images.labelled(found.images());
            boolean same = dataset.hasTestFiles(found.sha256())
                    && test.height() == dataset.height()
                    && test.width() == dataset.width()
                    && predictions.asOptional().stream().allMatch(each -> Arrays.equals(each.label(), test.labels()));
            return same
                    ? Evidence.found(test)
                    : Evidence.missing("the test images of " + dataset.name()
                            + " are no longer those that the run was measured on");
        } catch (UserFailure e) {
            return Evidence.missing(reason(e));
        }
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
                .replace(folder + File.separator, "")
                .replace(workspace.reports() + File.separator, "")
                .replace(workspace.base() + File.separator, "")
                .replace(workspace.specBase() + File.separator, "")
                .replaceAll("\\R", "; ")
                .replaceAll("\\.$", "");
    }
}
