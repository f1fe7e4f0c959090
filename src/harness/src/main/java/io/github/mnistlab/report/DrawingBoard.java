package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.Classes;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.record.RunRecord;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a page needs to classify what is drawn on it; the texts go into the page as they are and are read by `draw.js`.
 *
 * @param widths of all layers, separated by commas
 * @param activation of the hidden layers: `relu`, `tanh` or `sigmoid`
 * @param scale what a pixel is multiplied by, the float in all its decimals
 * @param offset what is added then
 * @param weights base64 of little-endian float32: for each layer its weights {@code [outputs, inputs]}, then its biases
 * @param labels the classes in output order
 * @param samples a test image of each class that the model reads rightly
 */
record DrawingBoard(
        String widths,
        String activation,
        String scale,
        String offset,
        String weights,
        List<String> labels,
        List<Thumb> samples) {
    /** The most weights and biases that a page carries: 2.7 MB of text. */
    static final int MOST_PARAMETERS = 500_000;

    /** The board, or why the page has none. */
    static Evidence<DrawingBoard> of(RunRecord run, RunEvidence evidence) {
        long parameters = run.model().parameters();
        if (parameters > MOST_PARAMETERS) {
            return Evidence.missing("the network has " + Figures.count(parameters)
                    + " parameters, and a page carries the weights of those with " + Figures.count(MOST_PARAMETERS)
                    + " or fewer, so that it opens at once");
        }
        if (!run.dataset().hasMnistSize()) {
            return Evidence.missing(
                    "the network takes images of " + run.dataset().height() + " × "
                            + run.dataset().width() + " pixels, and drawings are brought into MNIST's form, 28 × 28");
        }
        return evidence.network()
                .map(network -> new DrawingBoard(
                        network.widths().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        run.spec().activation().name().toLowerCase(Locale.ROOT),
                        exact(PixelScale.MINUS_ONE_TO_ONE.scale()),
                        exact(PixelScale.MINUS_ONE_TO_ONE.offset()),
                        weights(network),
                        run.evaluation().labels(),
                        samples(evidence)));
    }

    /** How many bars are shown; where there are more classes, those of the most probable ones. */
    int bars() {
        return Classes.shown(labels.size());
    }

    private static String exact(float value) {
        return new BigDecimal(value).toPlainString();
    }

    private static String weights(MlpParameters network) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(network.count() * Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (MlpParameters.Layer layer : network.layers()) {
            for (float weight : layer.weights()) {
                bytes.putFloat(weight);
            }
            for (float bias : layer.biases()) {
                bytes.putFloat(bias);
            }
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static List<Thumb> samples(RunEvidence evidence) {
        if (evidence.images().asOptional().isEmpty()
                || evidence.predictions().asOptional().isEmpty()) {
            return List.of();
        }
        LabelledImages images = evidence.images().asOptional().get();
        Judgements judgements =
                new Judgements(evidence.predictions().asOptional().get());
        Thumbnails thumbnails = new Thumbnails(images);
        return IntStream.range(0, images.classNames().size())
                .boxed()
                .flatMap(k -> IntStream.range(0, images.size())
                        .filter(image -> judgements.label(image) == k && judgements.isRight(image))
                        .limit(1)
                        .mapToObj(image -> Thumb.of(image, judgements, thumbnails)))
                .toList();
    }
}
