package io.github.mnistlab.predict;

import io.github.mnistlab.evaluation.InferenceSession;
import io.github.mnistlab.evaluation.OnnxEvaluator;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.ArrayList;
import java.util.List;

/** An exported model that classifies images one by one; close it when done. */
public final class Classifier implements AutoCloseable {

    private final String modelName;
    private final InferenceSession session;
    private final PixelScale scale;
    private final List<String> classNames;

    private Classifier(String modelName, InferenceSession session, PixelScale scale, List<String> classNames) {
        this.modelName = modelName;
        this.session = session;
        this.scale = scale;
        this.classNames = List.copyOf(classNames);
    }

    /**
     * Opens a model.
     *
     * @param model the exported file
     * @param policy where it runs
     * @param provider what is asked for
     * @param scale how a pixel becomes an input
     * @param classNames in output order
     * @throws UserFailure INPUT if the file is no such model or has another number of classes; ENVIRONMENT if the
     *     provider cannot be had
     */
    public static Classifier open(
            OnnxFile model, ProviderPolicy policy, ProviderKind provider, PixelScale scale, List<String> classNames) {
        InferenceSession session = policy.open(model, provider, OnnxEvaluator.DEFAULT_THREADS);
        if (session.classes() != classNames.size()) {
            session.close();
            throw UserFailure.input(model.name() + ": tells " + session.classes() + " classes apart, but the data has "
                    + classNames.size() + "; use a model that was trained on this data");
        }
        return new Classifier(model.name(), session, scale, classNames);
    }

    /**
     * Classifies.
     *
     * @throws UserFailure if the model takes images of another size
     */
    public PredictionResult classify(DigitImage image) {
        if (image.pixels().length != session.features()) {
            throw UserFailure.input(modelName + ": takes " + session.features() + " pixels, but the image has "
                    + image.height() + "×" + image.width() + "; use a model that was trained on such images");
        }
        float[] logProbabilities = session.logProbabilities(image.pixels(), scale, 1);
        List<Double> probabilities = new ArrayList<>();
        int predicted = 0;
        for (int k = 0; k < logProbabilities.length; k++) {
            probabilities.add(Math.min(1, StrictMath.exp(logProbabilities[k])));
            predicted = logProbabilities[k] > logProbabilities[predicted] ? k : predicted;
        }
        return new PredictionResult(predicted, classNames, probabilities);
    }

    @Override
    public void close() {
        session.close();
    }
}
