package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.predict.Classifier;
import io.github.mnistlab.predict.DigitImage;
import io.github.mnistlab.predict.PredictionPicture;
import io.github.mnistlab.predict.PredictionResult;
import io.github.mnistlab.predict.PredictionText;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.run.Models.Found;
import io.github.mnistlab.spec.EvaluationSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Classifies a picture or a test image with a run's exported file; shows it as text and as a picture. */
final class PredictWork {
    private final WorkRequest.Predict request;
    private final Workspace workspace;

    PredictWork(WorkRequest.Predict request) {
        this.request = request;
        this.workspace = request.workspace();
    }

    WorkResult.Shown perform() {
        Found found = new Models(workspace).find("model", request.model());
        EvaluationSpec evaluation =
                found.run().map(run -> run.spec().evaluation()).orElse(Images.EVALUATION);
        List<String> lines = new ArrayList<>();
        DigitImage image = image(found, lines);
        PredictionResult result;
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.ofThisMachine());
        try (Classifier classifier =
                Classifier.open(found.file(), policy, evaluation.provider(), Images.SCALE, Images.classNames())) {
            result = classifier.classify(image);
        }
        lines.addAll(new PredictionText(true).render(image, result).lines().toList());
        lines.add(String.format(
                Locale.ROOT,
                "It is a %s, with probability %.1f %%.",
                result.predictedName(),
                100 * result.probability()));
        Path picture = workspace.reports().resolve("predictions").resolve(name() + ".png");
        DurableFiles.replace(picture, PredictionPicture.png(image, result));
        return new WorkResult.Shown(lines, List.of(picture));
    }

    private DigitImage image(Found found, List<String> lines) {
        if (request.image().isPresent()) {
            Path path = workspace.base().resolve(request.image().get());
            lines.add(workspace.show(path));
            return DigitImage.read(path);
        }
        LabelledImages test = Images.labelled(
                Images.load(Images.dataset(found.run()), workspace).test());
        DigitImage image = DigitImage.of(test, request.index());
        lines.add("test image " + request.index() + ", labelled "
                + test.classNames().get(test.labels()[request.index()]));
        return image;
    }

    /** Of the picture's file: letters, digits and dashes of what is shown. */
    private String name() {
        String model = plain(request.model());
        return request.image()
                        .map(path -> plain(String.valueOf(path.getFileName())))
                        .orElse("test-" + request.index()) + "-" + model;
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
