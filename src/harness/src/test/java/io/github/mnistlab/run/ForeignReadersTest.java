package io.github.mnistlab.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.PredictionsCsv;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.interop.onnx.DenseTransformer;
import org.tribuo.interop.onnx.LabelTransformer;
import org.tribuo.interop.onnx.ONNXExternalModel;

/** What others make of a run's ONNX file: they say of the test images what the run's predictions say. */
class ForeignReadersTest {
    /** Images that Tribuo classifies, an example at a time. */
    private static final int ONE_BY_ONE = 1_000;

    /** Float rounding of a probability. */
    private static final float CLOSE = 1e-5f;

    @TempDir
    Path base;

    @ParameterizedTest
    @ValueSource(strings = {"activation=relu", "activation=tanh", "activation=sigmoid", "layers=[]"})
    void should_say_the_same_when_others_read_the_file(String override) throws Exception {
        TrainedRun run = TrainedRun.in(base, List.of(override), KernelChoice.AUTO, new ArrayList<>());
        Predictions predictions = PredictionsCsv.read(
                run.folder().predictionsCsv(), run.folder().read().evaluation());

        assertSame(predictions, byTribuo(run));
        assertSame(predictions, byDjl(run.onnx()));
    }

    private static void assertSame(Predictions expected, float[] logProbabilities) {
        int images = logProbabilities.length / 10;
        Predictions found = Predictions.ofLog(
                expected.labels(),
                Arrays.copyOf(expected.label(), images),
                predicted(logProbabilities),
                logProbabilities);
        assertThat(found.predicted()).isEqualTo(Arrays.copyOf(expected.predicted(), images));
        for (int i = 0; i < logProbabilities.length; i++) {
            assertThat(Math.abs(found.probabilities()[i] - expected.probabilities()[i]))
                    .as("probability %d", i)
                    .isLessThanOrEqualTo(CLOSE);
        }
    }

    private static int[] predicted(float[] logProbabilities) {
        int[] best = new int[logProbabilities.length / 10];
        for (int i = 0; i < logProbabilities.length; i++) {
            best[i / 10] = logProbabilities[i] > logProbabilities[i / 10 * 10 + best[i / 10]] ? i % 10 : best[i / 10];
        }
        return best;
    }

    /** As an external model of Tribuo, one example after the other. */
    private static float[] byTribuo(TrainedRun run) throws IOException, OrtException {
        Path file = Path.of(run.onnx().toString().replaceFirst("\\.onnx$", ".tribuo"));
        Model<Label> model = Model.deserializeFromFile(file).castModel(Label.class);
        Map<String, Integer> features = new HashMap<>();
        model.getFeatureIDMap()
                .forEach(each ->
                        features.put(each.getName(), model.getFeatureIDMap().getID(each.getName())));
        Map<Label, Integer> outputs = new HashMap<>();
        model.getOutputIDInfo()
                .getDomain()
                .forEach(label -> outputs.put(label, model.getOutputIDInfo().getID(label)));
        ImageDataset images = Mnist.load().test();
        float[] logProbabilities = new float[10 * ONE_BY_ONE];
        try (ONNXExternalModel<Label> external = ONNXExternalModel.createOnnxModel(
                new LabelFactory(),
                features,
                outputs,
                new DenseTransformer(),
                new LabelTransformer(false),
                new OrtSession.SessionOptions(),
                run.onnx(),
                "input")) {
            for (int image = 0; image < ONE_BY_ONE; image++) {
                int row = 10 * image;
                external.predict(images.getExample(image))
                        .getOutputScores()
                        .forEach((name, label) ->
                                logProbabilities[row + Integer.parseInt(name)] = (float) label.getScore());
            }
        }
        return logProbabilities;
    }

    private float[] byDjl(Path onnx) throws IOException, InterruptedException {
        Path out = base.resolve("djl.bin");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dai.djl.offline=true",
                        "-Djava.io.tmpdir=" + base,
                        "-DDJL_CACHE_DIR=" + base,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DjlReader.class.getName(),
                        onnx.toString(),
                        out.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        float[] logProbabilities = new float[(int) Files.size(out) / Float.BYTES];
        ByteBuffer.wrap(Files.readAllBytes(out))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(logProbabilities);
        return logProbabilities;
    }
}
