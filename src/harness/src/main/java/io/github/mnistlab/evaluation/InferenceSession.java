package io.github.mnistlab.evaluation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.mnistlab.failure.UserFailure;
import java.util.Map;
import java.util.Optional;

/**
 * An exported model, ready to run on one execution provider; {@link ProviderPolicy} opens it.
 *
 * <p>Not for use by several threads at once.
 */
public final class InferenceSession implements AutoCloseable {

    private final String name;
    private final OrtSession session;
    private final ModelSignature signature;
    private final Provider provider;
    private final Optional<String> fallbackReason;
    private final ProviderSetting setting;
    private final double startSeconds;

    private InferenceSession(
            String name,
            OrtSession session,
            ModelSignature signature,
            Provider provider,
            Optional<String> fallbackReason,
            ProviderSetting setting,
            double startSeconds) {
        this.name = name;
        this.session = session;
        this.signature = signature;
        this.provider = provider;
        this.fallbackReason = fallbackReason;
        this.setting = setting;
        this.startSeconds = startSeconds;
    }

    /**
     * Opens a session and sends one blank image through it, which shows that it runs and warms it up.
     *
     * @param setting what names the provider, for messages
     */
    @SuppressWarnings("MustBeClosedChecker")
    static InferenceSession open(
            OnnxFile model,
            SessionOptions options,
            Provider provider,
            Optional<String> fallbackReason,
            ProviderSetting setting)
            throws OrtException {
        ModelCheck.require(model);
        long start = System.nanoTime();
        OrtSession session = OnnxRuntime.environment().createSession(model.bytes(), options);
        try {
            ModelSignature signature = ModelSignature.of(model.name(), session);
            InferenceSession opened = new InferenceSession(
                    model.name(), session, signature, provider, fallbackReason, setting, secondsSince(start));
            opened.run(new byte[signature.features()], PixelScale.MINUS_ONE_TO_ONE, 1);
            return opened;
        } catch (OrtException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Pixels of an image. */
    public int features() {
        return signature.features();
    }

    /** Number of classes. */
    public int classes() {
        return signature.classes();
    }

    /** Where the nodes run. */
    public Provider provider() {
        return provider;
    }

    /** Why {@code auto} is not CUDA, where it was asked for and is not. */
    public Optional<String> fallbackReason() {
        return fallbackReason;
    }

    /** Ends the profile that the session's options asked for, and tells its file. */
    String endProfiling() throws OrtException {
        return session.endProfiling();
    }

    /** Wall-clock of opening the session, without loading the native library. */
    public double startSeconds() {
        return startSeconds;
    }

    /**
     * The log-probabilities of images.
     *
     * @param pixels {@code [images, features]}, row by row
     * @param scale how a pixel becomes an input
     * @param batchSize most images per session call, ≥ 1
     * @return {@code [images, classes]}, row by row, finite, each row's probabilities summing to 1
     * @throws UserFailure if the model's outputs are not that
     */
    public float[] logProbabilities(byte[] pixels, PixelScale scale, int batchSize) {
        return scores(pixels, scale, batchSize).logProbabilities();
    }

    Scores scores(byte[] pixels, PixelScale scale, int batchSize) {
        try {
            Scores scores = run(pixels, scale, batchSize);
            signature.checkLogProbabilities(name, scores.logProbabilities());
            return scores;
        } catch (OrtException e) {
            throw failed(e, setting.lessMemory());
        }
    }

    /**
     * One session call over inputs that are there already.
     *
     * @param from the first of the images that the buffer holds
     * @param count of images
     * @return {@code [count, classes]}, unchecked
     * @throws UserFailure if the call fails
     */
    float[] call(InputBuffer inputs, int from, int count) {
        try {
            return callOrThrow(inputs, from, count);
        } catch (OrtException e) {
            throw failed(e, setting.cpu());
        }
    }

    /** @throws UserFailure if the model takes other images, or tells other classes apart */
    void requireFit(LabelledImages images) {
        signature.requireFit(name, images);
    }

    private Scores run(byte[] pixels, PixelScale scale, int batchSize) throws OrtException {
        int images = pixels.length / features();
        InputBuffer inputs = new InputBuffer(Math.min(batchSize, images), features(), scale);
        float[] outputs = new float[Math.multiplyExact(images, classes())];
        long nanos = 0;
        for (int from = 0; from < images; from += inputs.capacity()) {
            int count = Math.min(inputs.capacity(), images - from);
            inputs.read(pixels, from, count);
            if (from == 0 && count > 1) {
                // The first call with so many images reserves memory for them: that is not the model's speed.
                callOrThrow(inputs, 0, count);
            }
            long start = System.nanoTime();
            float[] batch = callOrThrow(inputs, 0, count);
            nanos += System.nanoTime() - start;
            System.arraycopy(batch, 0, outputs, from * classes(), batch.length);
        }
        return new Scores(outputs, nanos * 1e-9);
    }

    private float[] callOrThrow(InputBuffer inputs, int from, int count) throws OrtException {
        try (OnnxTensor input = inputs.tensor(from, count);
                OrtSession.Result result = session.run(Map.of(ModelSignature.INPUT, input))) {
            float[] outputs = new float[count * classes()];
            signature.read(name, result, count).get(outputs);
            return outputs;
        }
    }

    private UserFailure failed(OrtException e, String lessMemory) {
        if (provider == Provider.CUDA) {
            return CudaProblem.of(e.getMessage(), OnnxRuntime.environment().getVersion())
                    .during(name, lessMemory, e);
        }
        return UserFailure.input(
                name + ": fails on a batch of images (" + OnnxRuntime.gist(e.getMessage()) + "); export it again", e);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(name + ": session cannot be closed", e);
        }
    }
}
