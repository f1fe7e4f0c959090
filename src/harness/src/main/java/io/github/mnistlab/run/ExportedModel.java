package io.github.mnistlab.run;

import io.github.mnistlab.mlp.MlpModel;
import io.github.mnistlab.mlp.MlpOnnx;
import io.github.mnistlab.training.ModelTraining;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A trained model, ready to be written and evaluated.
 *
 * @param onnx its ONNX file
 * @param tribuo its Tribuo file
 * @param logProbabilities its own for the test images, {@code [images, classes]} row by row, which ONNX Runtime's are held against
 */
record ExportedModel(byte[] onnx, byte[] tribuo, float[] logProbabilities) {

    /** Exports it while it is asked for the test images on another thread; neither shows in the other. */
    static ExportedModel of(RunDraft draft) {
        MlpModel model = draft.trained().model();
        CompletableFuture<float[]> own = CompletableFuture.supplyAsync(
                () -> ModelTraining.logProbabilities(model, draft.sets().test()));
        return new ExportedModel(MlpOnnx.write(model, metadata(draft)), model.serializeReproducibly(), own.join());
    }

    private static Map<String, String> metadata(RunDraft draft) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("mnist.experiment", draft.experiment());
        metadata.put("mnist.spec.digest", draft.specDigest());
        metadata.put("mnist.preprocessing", "input = 2/255 * pixel - 1 in float32; pixels 0..255, row by row");
        metadata.put(
                "mnist.labels", String.join(",", draft.sets().train().classes().names()));
        draft.sets().sha256().forEach((file, sha256) -> metadata.put("mnist.data." + file, sha256));
        return metadata;
    }
}
