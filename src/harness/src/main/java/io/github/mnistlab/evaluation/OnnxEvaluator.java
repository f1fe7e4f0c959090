package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Scores an exported file on labelled images: the published accuracy belongs to the file, not to the model in memory.
 */
public final class OnnxEvaluator {

    /** One thread: batches of small matrices gain nothing from more, and one gives the same bits every time. */
    public static final int DEFAULT_THREADS = 1;

    private static final int REFERENCE_BATCH = 1_000;

    private final ProviderPolicy policy;
    private final int threads;

    /**
     * An evaluator.
     *
     * @param policy where models run
     * @param threads intra-op threads on the CPU, ≥ 1
     */
    public OnnxEvaluator(ProviderPolicy policy, int threads) {
        this.policy = Objects.requireNonNull(policy);
        this.threads = threads;
    }

    /**
     * Evaluates a file.
     *
     * @param model the exported file
     * @param images what it is measured on
     * @param spec provider and batch size
     * @return the scores; its record says nothing yet about fidelity, see {@link Fidelity}
     * @throws io.github.mnistlab.failure.UserFailure INPUT if the file is no such model, or not one for these images; ENVIRONMENT if the provider
     *     cannot be had
     */
    public Evaluation evaluate(OnnxFile model, LabelledImages images, EvaluationSpec spec) {
        Evaluation evaluation = scored(model, images, spec);
        // After the session is closed: a second one beside it may not find enough memory on the GPU.
        return evaluation.record().provider().equals(Provider.CUDA.id())
                ? evaluation.on(ProviderPolicy.gpu(model))
                : evaluation;
    }

    private Evaluation scored(OnnxFile model, LabelledImages images, EvaluationSpec spec) {
        try (InferenceSession session = policy.open(model, spec.provider(), threads)) {
            session.requireFit(images);
            Scores scores = session.scores(images.pixels(), images.scale(), spec.batchSize());
            int[] predicted = Classes.mostProbable(scores.logProbabilities(), session.classes());
            EvaluationRecord record = record(session, images, spec, scores, predicted);
            return new Evaluation(
                    record, predicted, scores.logProbabilities(), session.startSeconds(), Optional.empty());
        }
    }

    /**
     * What the CPU says of the same file and images, to tell a GPU's rounding from a fault of the file.
     *
     * @return {@code [images, classes]} log-probabilities, row by row; empty where the evaluation is the CPU's own
     */
    public Optional<float[]> cpuReference(OnnxFile model, LabelledImages images, Evaluation evaluation) {
        if (evaluation.record().provider().equals(Provider.CPU.id())) {
            return Optional.empty();
        }
        try (InferenceSession session = policy.open(model, ProviderKind.CPU, threads)) {
            return Optional.of(session.logProbabilities(images.pixels(), images.scale(), REFERENCE_BATCH));
        }
    }

    /** Version of the ONNX Runtime that evaluates; loads the native library. */
    public static String runtimeVersion() {
        return OnnxRuntime.environment().getVersion();
    }

    private static EvaluationRecord record(
            InferenceSession session, LabelledImages images, EvaluationSpec spec, Scores scores, int[] predicted) {
        Metrics metrics = new Metrics(images.labels(), predicted, images.classNames());
        return new EvaluationRecord(
                session.provider().id(),
                spec.provider().name().toLowerCase(Locale.ROOT),
                session.fallbackReason(),
                metrics.correct(),
                images.size(),
                metrics.accuracy(),
                Wilson.interval(metrics.correct(), images.size()),
                meanNegativeLogLikelihood(scores.logProbabilities(), images),
                images.classNames(),
                metrics.confusion(),
                metrics.perClass(),
                Optional.empty(),
                scores.seconds(),
                images.size() / scores.seconds(),
                Optional.of(SingleImageLatency.measure(session, images)));
    }

    /** In double and in the order of the images, so that the same outputs always give the same loss. */
    private static double meanNegativeLogLikelihood(float[] logProbabilities, LabelledImages images) {
        int classes = images.classNames().size();
        double sum = 0;
        for (int image = 0; image < images.size(); image++) {
            sum -= logProbabilities[image * classes + images.labels()[image]];
        }
        return sum / images.size();
    }
}
