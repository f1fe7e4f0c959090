package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.interop.onnx.DenseTransformer;
import org.tribuo.interop.onnx.LabelTransformer;
import org.tribuo.interop.onnx.ONNXExternalModel;

/** The exported file, run by ONNX Runtime, against Tribuo's model. */
class OnnxParityTest {
    static Stream<Arguments> networks() {
        return Stream.of(Activation.values())
                .flatMap(activation -> Stream.of(new int[] {}, new int[] {1}, new int[] {17}, new int[] {33, 5, 8})
                        .flatMap(
                                hidden -> Stream.of(1, 7, 1000).map(batch -> Arguments.of(activation, hidden, batch))));
    }

    @ParameterizedTest(name = "{0} {1} batch {2}")
    @MethodSource("networks")
    void should_give_the_same_log_probabilities_when_run_by_onnx_runtime(Activation activation, int[] hidden, int batch)
            throws OrtException {
        MlpModel model = Fixtures.model(Fixtures.random(12, 23, 4, 3), activation, hidden);
        Dataset<Label> rows = Fixtures.random(batch, 23, 4, 11);

        float[] expected = model.logProbabilities(rows);
        float[] actual = run(MlpOnnx.write(model, Map.of()), rows, 23);

        assertThat(actual).hasSize(4 * batch);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(2e-5f));
        }
    }

    @Test
    void should_declare_names_and_a_free_batch_when_opened() throws OrtException {
        MlpModel model = Fixtures.model(Fixtures.random(12, 23, 4, 3), Activation.RELU, 6);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();

        try (OrtSession session = environment.createSession(MlpOnnx.write(model, Map.of("a", "b")))) {
            assertThat(session.getInputNames()).containsExactly("input");
            assertThat(session.getOutputNames()).containsExactly("output");
            TensorInfo input = (TensorInfo) session.getInputInfo().get("input").getInfo();
            assertThat(input.type).isEqualTo(OnnxJavaType.FLOAT);
            assertThat(input.getShape()).containsExactly(-1, 23);
            assertThat(input.getDimensionNames()).startsWith("batch");
            TensorInfo output =
                    (TensorInfo) session.getOutputInfo().get("output").getInfo();
            assertThat(output.getShape()).containsExactly(-1, 4);
            assertThat(session.getMetadata().getCustomMetadata())
                    .containsEntry("a", "b")
                    .containsEntry(MlpOnnx.DIGEST, model.parameters().digest());
        }
    }

    @Test
    void should_be_read_by_tribuo_when_loaded_as_an_external_model(@TempDir Path folder) throws Exception {
        MutableDataset<Label> dataset = Fixtures.random(12, 23, 4, 3);
        MlpModel model = Fixtures.model(dataset, Activation.SIGMOID, 6);
        Path file = Files.write(folder.resolve("model.onnx"), MlpOnnx.write(model, Map.of()));

        try (ONNXExternalModel<Label> external = external(model, file)) {
            assertThat(external.getTribuoProvenance()).hasValueSatisfying(provenance -> {
                assertThat(provenance.getClassName()).isEqualTo(MlpModel.class.getName());
                assertThat(provenance.getDatasetProvenance().getNumExamples()).isEqualTo(12);
                assertThat(provenance.getTrainerProvenance().getClassName()).isEqualTo(MlpTrainer.class.getName());
            });
            for (Example<Label> example : dataset) {
                Prediction<Label> theirs = external.predict(example);
                Prediction<Label> ours = model.predict(example);
                assertThat(theirs.getOutput().getLabel())
                        .isEqualTo(ours.getOutput().getLabel());
                ours.getOutputScores()
                        .forEach((label, score) -> assertThat(Math.exp(
                                        theirs.getOutputScores().get(label).getScore()))
                                .isCloseTo(score.getScore(), within(1e-5)));
            }
        }
    }

    private static ONNXExternalModel<Label> external(MlpModel model, Path file) throws OrtException {
        Map<String, Integer> features = new HashMap<>();
        model.getFeatureIDMap()
                .forEach(info ->
                        features.put(info.getName(), model.getFeatureIDMap().getID(info.getName())));
        Map<Label, Integer> outputs = new HashMap<>();
        model.getOutputIDInfo()
                .getDomain()
                .forEach(label -> outputs.put(label, model.getOutputIDInfo().getID(label)));
        return ONNXExternalModel.createOnnxModel(
                Fixtures.LABELS,
                features,
                outputs,
                new DenseTransformer(),
                new LabelTransformer(false),
                new OrtSession.SessionOptions(),
                file,
                "input");
    }

    private static float[] run(byte[] onnx, Dataset<Label> rows, int width) throws OrtException {
        float[] input = new float[rows.size() * width];
        int at = 0;
        for (Example<Label> example : rows) {
            for (Feature feature : example) {
                input[at++] = (float) feature.getValue();
            }
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(onnx);
                OnnxTensor tensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), new long[] {rows.size(), width});
                OrtSession.Result result = session.run(Map.of("input", tensor), Set.of("output"))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }
}
