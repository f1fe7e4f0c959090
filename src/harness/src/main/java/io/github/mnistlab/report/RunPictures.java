package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.RunRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** File name to content. */
    static Map<String, byte[]> files(RunRecord run, RunEvidence evidence) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(FOLDER + "loss.svg", svg("loss-picture.jte", TrainingCharts.loss(run.training())));
        files.put(FOLDER + "confusion.svg", svg("confusion-picture.jte", ConfusionTable.of(run.evaluation(), false)));
        Optional<Predictions> predictions = evidence.predictions().asOptional();
        Optional<LabelledImages> images = evidence.images().asOptional();
        Optional<MlpParameters> network = evidence.network().asOptional();
        predictions.ifPresent(each -> files.put(
                FOLDER + "reliability.svg", svg("reliability-picture.jte", ReliabilityChart.of(Calibration.of(each)))));
        if (predictions.isPresent() && images.isPresent()) {
            Judgements judgements = new Judgements(predictions.get());
            ImageSheet sheet = new ImageSheet(judgements, images.get());
            sheet(sheet, judgements.mistakes()).ifPresent(png -> files.put(FOLDER + "mistakes.png", png));
            sheet(sheet, judgements.doubts()).ifPresent(png -> files.put(FOLDER + "doubts.png", png));
        }
        if (network.isPresent() && images.isPresent()) {
            files.put(
                    FOLDER + "weights.png",
                    FirstLayer.picture(network.get(), images.get(), WEIGHT_SCALE)
                            .png());
        }
        return files;
    }

    private static Optional<byte[]> sheet(ImageSheet sheet, List<Integer> images) {
        return images.isEmpty()
                ? Optional.empty()
                : Optional.of(sheet.png(images.stream().limit(MOST_IMAGES).toList()));
    }

    private static byte[] svg(String template, Object chart) {
        return Html.render(template, chart).getBytes(StandardCharsets.UTF_8);
    }
}
