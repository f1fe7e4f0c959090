package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static io.github.mnistlab.evaluation.TinyModels.FLOAT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no model, or none that can be evaluated here: one line each, whatever ONNX Runtime says. */
class HostileModelTest {

    private static final String INPUT_WANTED =
            ", but a model here has an input `input` float [batch, pixels] with a free batch; export it so";
    private static final String OUTPUT_WANTED =
            ", but a model here has one output float [batch, classes] with a free batch; export it so";

    private static void assertRefused(OnnxFile model, String message) {
        ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.ofThisMachine());
        assertInputFailure(
                () -> {
                    try (InferenceSession session = policy.open(model, ProviderKind.CPU, 1)) {
                        session.logProbabilities(new byte[3 * session.features()], PixelScale.MINUS_ONE_TO_ONE, 3);
                    }
                },
                message);
    }

    private static void assertCannotRun(OnnxFile model, String why) {
        assertRefused(
                model,
                model.name() + ": is not a model that ONNX Runtime 1.28.0 can run (" + why + "); export it again");
    }

    @Test
    void should_fail_when_it_is_cut_off() {
        byte[] whole = Digits.model().bytes();

        assertRefused(
                new OnnxFile("half.onnx", Arrays.copyOf(whole, whole.length / 2)),
                "half.onnx: is not a model in ONNX format, or it is damaged; export it again");
    }

    @Test
    void should_fail_when_it_is_something_else() {
        assertRefused(
                new OnnxFile("notes.onnx", "Dear diary".getBytes(UTF_8)),
                "notes.onnx: is not a model in ONNX format, or it is damaged; export it again");
    }

    @Test
    void should_fail_when_it_is_in_onnx_runtimes_own_format(@TempDir Path folder) throws Exception {
        byte[] own = inOwnFormat(Digits.model(), folder.resolve("model.ort"));

        assertRefused(
                new OnnxFile("own.onnx", own),
                "own.onnx: is in ONNX Runtime's own format, which is not read here; export it in ONNX format");
        try (SessionOptions options = OnnxRuntime.options(1)) {
            assertThatThrownBy(() -> OnnxRuntime.environment()
                            .createSession(own, options)
                            .close())
                    .as("the library itself, without our look at the file")
                    .isInstanceOf(OrtException.class);
        }
    }

    /** Also shows that the library takes it where nobody says in which format a model is. */
    private static byte[] inOwnFormat(OnnxFile model, Path file) throws OrtException, IOException {
        OrtEnvironment library = OnnxRuntime.environment();
        try (SessionOptions options = new SessionOptions()) {
            options.setOptimizedModelFilePath(file.toString());
            options.addConfigEntry("session.save_model_format", "ORT");
            library.createSession(model.bytes(), options).close();
        }
        byte[] own = Files.readAllBytes(file);
        try (SessionOptions options = new SessionOptions()) {
            library.createSession(own, options).close();
        }
        return own;
    }

    @Test
    void should_fail_when_a_node_fails_at_run_time() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 4)
                .integers("columns", 0, 9)
                .gatherColumns("input", "columns", "some")
                .node("LogSoftmax", "some", "output")
                .output("output", FLOAT, -1, 2)
                .file("beyond.onnx");

        assertCannotRun(
                model,
                "Non-zero status code returned while running Gather node. indices element out of data bounds, idx=9 must"
                        + " be within the inclusive range [-4,3]");
    }

    @Test
    void should_fail_when_a_native_check_fails() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 4)
                .integers("shape", -1, 3)
                .node("Reshape", List.of("input", "shape"), "reshaped")
                .node("LogSoftmax", "reshaped", "output")
                .output("output", FLOAT, -1, 3)
                .file("reshape.onnx");

        assertCannotRun(
                model,
                "Non-zero status code returned while running Reshape node. The input tensor cannot be reshaped to the"
                        + " requested shape. Input shape:{1,4}, requested shape:{-1,3}");
    }

    @Test
    void should_not_read_other_files_when_weights_are_said_to_lie_there() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 4)
                .floatsInFile("bias", 4, "pom.xml")
                .node("Add", List.of("input", "bias"), "sum")
                .node("LogSoftmax", "sum", "output")
                .output("output", FLOAT, -1, 4)
                .file("elsewhere.onnx");

        assertRefused(
                model,
                "elsewhere.onnx: tensor `bias` keeps its data in another file, which is never read; save the model with its"
                        + " weights inside");
    }

    @Test
    void should_fail_when_the_input_has_another_name() {
        OnnxFile model = TinyModels.model()
                .input("pixels", FLOAT, -1, 4)
                .node("LogSoftmax", "pixels", "output")
                .output("output", FLOAT, -1, 4)
                .file("named.onnx");

        assertRefused(model, "named.onnx: its input is called `pixels`" + INPUT_WANTED);
    }

    @Test
    void should_fail_when_the_input_is_not_float() {
        OnnxFile model = TinyModels.model()
                .input("input", TinyModels.DOUBLE, -1, 4)
                .node("LogSoftmax", "input", "output")
                .output("output", TinyModels.DOUBLE, -1, 4)
                .file("double.onnx");

        assertRefused(model, "double.onnx: input `input` is not a float tensor" + INPUT_WANTED);
    }

    @Test
    void should_fail_when_the_batch_is_fixed() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, 1, 4)
                .node("LogSoftmax", "input", "output")
                .output("output", FLOAT, 1, 4)
                .file("fixed.onnx");

        assertRefused(model, "fixed.onnx: input `input` has the shape [1, 4]" + INPUT_WANTED);
    }

    @Test
    void should_fail_when_there_are_two_outputs() {
        OnnxFile model = TinyModels.logSoftmax(4)
                .node("Relu", "input", "second")
                .output("second", FLOAT, -1, 4)
                .file("two.onnx");

        assertRefused(model, "two.onnx: has 2 outputs" + OUTPUT_WANTED);
    }

    @Test
    void should_fail_when_the_output_is_no_matrix() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 4)
                .integers("shape", -1)
                .node("Reshape", List.of("input", "shape"), "output")
                .output("output", FLOAT, -1)
                .file("flat.onnx");

        assertRefused(model, "flat.onnx: output `output` has the shape [?]" + OUTPUT_WANTED);
    }

    @Test
    void should_fail_when_the_output_has_other_rows_than_the_batch() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 4)
                .integers("shape", -1, 2)
                .node("Reshape", List.of("input", "shape"), "reshaped")
                .node("LogSoftmax", "reshaped", "output")
                .output("output", FLOAT, -1, 2)
                .file("twice.onnx");

        assertRefused(model, "twice.onnx: gives [2, 2] for 1 images, but declares [batch, 2]; export it again");
    }

    @Test
    void should_fail_when_the_outputs_are_not_log_probabilities() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 4)
                .node("Relu", "input", "output")
                .output("output", FLOAT, -1, 4)
                .file("logits.onnx");

        assertRefused(
                model,
                "logits.onnx: its outputs are not log-probabilities: the probabilities of image 0 sum to 4.000, not 1;"
                        + " export it with a log-softmax at the end");
    }

    @Test
    void should_fail_when_an_output_is_not_finite() {
        OnnxFile model = TinyModels.model()
                .input("input", FLOAT, -1, 2)
                .floats("bias", Float.NaN, 0)
                .node("Add", List.of("input", "bias"), "sum")
                .node("LogSoftmax", "sum", "output")
                .output("output", FLOAT, -1, 2)
                .file("diverged.onnx");

        assertRefused(
                model,
                "diverged.onnx: its output for image 0 is NaN, but must be finite; train again with a lower learning rate");
    }
}
