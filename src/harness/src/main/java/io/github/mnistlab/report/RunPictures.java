package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.StagedRun;
import java.util.List;
import java.util.Optional;

/**
 * A run's pictures as files of their own, for slides: always `pictures/loss.svg` and `confusion.svg`; `reliability.svg` where the
 * predictions can be had; `mistakes.png` and `doubts.png` where the test images can be had too and there are such images;
 * `weights.png` where the test images and the network can be had.
 */
final class RunPictures {
    /** Images on a sheet, and in a page's gallery. */
    static final int MOST_IMAGES = 12;

    private static final int WEIGHT_SCALE = 3;
    private static final String FOLDER = "pictures/";

    private RunPictures() {}

    static void write(RunRecord run, RunEvidence evidence, StagedRun staged) {
        staged.write(FOLDER + "loss.svg", svg("loss-picture.jte", TrainingCharts.loss(run.training())));
        staged.write(
                FOLDER + "confusion.svg", svg("confusion-picture.jte", ConfusionTable.of(run.evaluation(), false)));
        Optional<Predictions> predictions = evidence.predictions().asOptional();
        Optional<LabelledImages> images = evidence.images().asOptional();
        Optional<MlpParameters> network = evidence.network().asOptional();
        predictions.ifPresent(each -> staged.write(
                FOLDER + "reliability.svg", svg("reliability-picture.jte", ReliabilityChart.of(Calibration.of(each)))));
        if (predictions.isPresent() && images.isPresent()) {
            Judgements judgements = new Judgements(predictions.get());
            ImageSheet sheet = new ImageSheet(judgements, images.get());
            write(staged, "mistakes.png", sheet, judgements.mistakes());
            write(staged, "doubts.png", sheet, judgements.doubts());
        }
        if (network.isPresent() && images.isPresent()) {
            staged.write(
                    FOLDER + "weights.png",
                    FirstLayer.picture(network.get(), images.get(), WEIGHT_SCALE)
                            .png());
        }
    }

    private static void write(StagedRun staged, String name, ImageSheet sheet, List<Integer> images) {
        if (!images.isEmpty()) {
            staged.write(
                    FOLDER + name, sheet.png(images.stream().limit(MOST_IMAGES).toList()));
        }
    }

    private static String svg(String template, Object chart) {
        return Html.render(template, chart);
    }
}
