package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.predict.Classifier;
import io.github.mnistlab.predict.DigitImage;
import io.github.mnistlab.predict.PredictionPicture;
import io.github.mnistlab.predict.PredictionResult;
import io.github.mnistlab.predict.PredictionText;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.run.Models.Found;
import io.github.mnistlab.spec.EvaluationSpec;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Classifies a picture or a test image with a run's exported file; shows it as text and as a picture. */
final class PredictWork {
    /** Characters of the picture's name that may come from the image's name, and again from the model's. */
    private static final int LONGEST = 60;

    private static final Pattern IMAGE = extension("png|jpe?g");
    private static final Pattern MODEL = extension("onnx");

    private final WorkRequest.Predict request;
    private final RunListener listener;
    private final Workspace workspace;

    PredictWork(WorkRequest.Predict request, RunListener listener) {
        this.request = request;
        this.listener = listener;
        this.workspace = request.workspace();
    }

    WorkResult.Shown perform() {
        Found found = new Models(workspace).find("model", request.model());
        EvaluationSpec evaluation =
                found.run().map(run -> run.spec().evaluation()).orElse(Images.EVALUATION);
        List<String> lines = new ArrayList<>();
        found.remark().ifPresent(lines::add);
        DigitImage image = image(found, lines);
        PredictionResult result;
        ProviderPolicy policy = Providers.of(ProviderDemand.alone(found.run()), listener);
        try (Classifier classifier = Classifier.open(
                found.file(), policy, evaluation.provider(), Images.SCALE, Images.classNames(found.run()))) {
            result = classifier.classify(image);
        }
        lines.addAll(PredictionText.in(terminal()).render(image, result).lines().toList());
        lines.add(String.format(
                Locale.ROOT,
                "predicted %s with probability %.2f %%",
                result.predictedName(),
                100 * result.probability()));
        Path picture = workspace.reports().resolve("predictions").resolve(name() + ".png");
        DurableFiles.replace(picture, PredictionPicture.png(image, result));
        return new WorkResult.Shown(lines, List.of(picture));
    }

    private static Pattern extension(String names) {
        return Pattern.compile("\\.(" + names + ")$", Pattern.CASE_INSENSITIVE);
    }

    private DigitImage image(Found found, List<String> lines) {
        if (request.image().isPresent()) {
            Path path = workspace.base().resolve(request.image().get());
            lines.add(workspace.show(path));
            return found.run()
                    .map(RunRecord::dataset)
                    .filter(dataset -> !dataset.hasMnistSize())
                    .map(dataset -> DigitImage.read(path, dataset.height(), dataset.width()))
                    .orElseGet(() -> DigitImage.read(path));
        }
        LabelledImages test =
                Images.labelled(Images.loadTest(found.run(), workspace).images());
        DigitImage image = DigitImage.of(test, request.index());
        lines.add("test image " + request.index() + ", labelled "
                + test.classNames().get(test.labels()[request.index()]));
        return image;
    }

    /** The encoding of the machine, which is its terminal's. */
    private static Charset terminal() {
        String encoding = System.getProperty("native.encoding", "UTF-8");
        return Charset.isSupported(encoding) ? Charset.forName(encoding) : StandardCharsets.US_ASCII;
    }

    /** Of the picture's file: what is shown and what classified it, without their files' extensions. */
    private String name() {
        String shown = request.image()
                .map(path -> plain(String.valueOf(path.getFileName()), IMAGE))
                .orElse("test-" + request.index());
        return shown + "-" + plain(request.model(), MODEL);
    }

    /**
     * Letters, digits, dots and dashes alone, and at most {@link #LONGEST}, the last ones, so that a name of two fits into any
     * file system.
     */
    private static String plain(String text, Pattern extension) {
        String plain = extension.matcher(text).replaceFirst("").replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.substring(Math.max(0, plain.length() - LONGEST));
    }
}
