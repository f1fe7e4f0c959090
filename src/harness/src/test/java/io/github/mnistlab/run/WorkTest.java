package io.github.mnistlab.run;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.failure.UserFailure.Kind;
import io.github.mnistlab.mlp.MlpModel;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;

/** One real training, and what is done with the run afterwards. */
class WorkTest {
    @TempDir
    static Path base;

    private static TrainedRun run;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void train() throws IOException {
        run = TrainedRun.in(base, new ArrayList<>());
    }

    @Test
    void should_publish_a_run_that_learnt_something_when_trained() {
        assertThat(new RunStore(run.workspace().reports()).runs()).containsExactly(run.folder());
        run.folder().verify();
        assertThat(run.folder().read().evaluation().accuracy()).isGreaterThan(0.9);
        assertThat(run.events()).hasAtLeastOneElementOfType(RunEvent.TrainingStarted.class);
        assertThat(run.events()).hasAtLeastOneElementOfType(RunEvent.EpochFinished.class);
        assertThat(base.resolve("reports/index.html")).isNotEmptyFile();
    }

    @Test
    void should_export_the_same_bytes_when_trained_elsewhere_with_other_kernels_and_threads(@TempDir Path other)
            throws IOException {
        TrainedRun again = TrainedRun.in(other, List.of("threads=2"), KernelChoice.SCALAR, new ArrayList<>());

        assertThat(again.onnx()).hasSameBinaryContentAs(run.onnx());
        assertThat(tribuo(again)).hasSameBinaryContentAs(tribuo(run));
        assertThat(Model.deserializeFromFile(tribuo(run))).isInstanceOf(MlpModel.class);
    }

    private static Path tribuo(TrainedRun trained) {
        String onnx = trained.onnx().getFileName().toString();
        return trained.onnx().resolveSibling(onnx.replace(".onnx", ".tribuo"));
    }

    @Test
    void should_show_the_digit_and_ten_bars_when_an_index_is_given() {
        WorkResult.Shown shown = predict("tiny", Optional.empty(), 0);

        assertThat(shown.lines())
                .startsWith("test image 0, labelled 7")
                .last()
                .asString()
                .startsWith("predicted 7 ");
        assertThat(shown.lines().stream().filter(line -> line.endsWith(" %") && !line.startsWith("predicted")))
                .hasSize(10);
        assertThat(shown.files()).containsExactly(base.resolve("reports/predictions/test-0-tiny.png"));
        assertThat(shown.files().get(0)).isNotEmptyFile();
    }

    @Test
    void should_show_the_same_again_when_asked_again() throws IOException {
        WorkResult.Shown first = predict("tiny", Optional.empty(), 42);
        byte[] picture = Files.readAllBytes(first.files().get(0));

        assertThat(predict("tiny", Optional.empty(), 42)).isEqualTo(first);
        assertThat(first.files().get(0)).hasBinaryContent(picture);
    }

    @Test
    void should_recognise_a_test_image_when_it_comes_as_a_picture_of_dark_ink() throws IOException {
        Files.createDirectories(base.resolve("my pictures"));
        ImageIO.write(enlarged(0), "png", base.resolve("my pictures/séven.png").toFile());

        WorkResult.Shown shown = predict("tiny", Optional.of(Path.of("my pictures/séven.png")), 0);

        assertThat(shown.lines().get(0))
                .isEqualTo(Path.of("my pictures/séven.png").toString());
        assertThat(shown.lines()).last().asString().startsWith("predicted 7 ");
        assertThat(shown.files()).containsExactly(base.resolve("reports/predictions/s-ven-tiny.png"));
    }

    @Test
    void should_give_the_same_answer_when_the_exported_file_is_named() throws IOException {
        Path copy = Files.copy(run.onnx(), base.resolve("handed-over.onnx"));

        WorkResult.Shown shown = predict("handed-over.onnx", Optional.empty(), 7);

        assertThat(shown.lines()).isEqualTo(predict("tiny", Optional.empty(), 7).lines());
        assertThat(predict(copy.toString(), Optional.empty(), 7).lines()).isEqualTo(shown.lines());
        assertThat(shown.files()).containsExactly(base.resolve("reports/predictions/test-7-handed-over.png"));
    }

    @Test
    void should_bound_the_pictures_name_when_the_models_path_is_long() throws IOException {
        Path folder = Files.createDirectories(base.resolve("a".repeat(200)).resolve("b".repeat(100)));
        Path copy = Files.copy(run.onnx(), folder.resolve("deep.onnx"));

        Path picture = predict(copy.toString(), Optional.empty(), 7).files().get(0);

        assertThat(picture).isNotEmptyFile();
        assertThat(picture.getFileName().toString()).endsWith("b-deep.png").hasSizeLessThan(130);
    }

    @Test
    void should_name_the_range_when_the_index_is_too_large() {
        assertInputFailure(
                () -> predict("tiny", Optional.empty(), 10_000),
                "image 10000: there is none; give an index in 0…9999, or the path of a PNG or JPEG");
    }

    @Test
    void should_say_how_to_make_one_when_there_is_no_run() {
        String message = "there is no complete run 'wide' in " + base.resolve("reports")
                + "; experiments with runs: tiny; mvn mnist:train -Dexperiment=wide makes one";

        assertInputFailure(() -> predict("wide", Optional.empty(), 0), message);
        assertInputFailure(() -> evaluate("wide", Optional.empty()), message);
    }

    @Test
    void should_refuse_when_the_picture_is_none() throws IOException {
        Path notes = Files.writeString(base.resolve("notes.png"), "Dear diary");

        assertInputFailure(
                () -> predict("tiny", Optional.of(Path.of("notes.png")), 0),
                notes + ": is not a PNG or JPEG image; give a picture of one thing, such as a digit, in either format");
    }

    @Test
    void should_refuse_when_the_model_leads_out_of_the_project() {
        assertInputFailure(
                () -> predict("../other.onnx", Optional.empty(), 0),
                "model: '../other.onnx' leads out of the project; move it inside or give an absolute path");
    }

    @Test
    void should_say_that_nothing_changed_when_a_run_is_evaluated_again() {
        EvaluationRecord recorded = run.folder().read().evaluation();

        List<String> lines = evaluate("tiny", Optional.empty()).lines();

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo(run.onnx().toString());
        assertThat(lines.get(1)).contains("(" + recorded.correct() + " of 10000; 95 % interval ");
        assertThat(lines.get(2)).startsWith("provider cpu, ").endsWith(" images/s");
        assertThat(lines.get(3))
                .matches("one image takes [0-9.]+ µs \\(median of \\d+ calls; 99 % within [0-9.]+ µs\\)");
        assertThat(lines.get(4))
                .isEqualTo("run tiny/" + run.folder().id() + " recorded " + recorded.correct()
                        + " of 10000 on cpu: the same confusion matrix");
    }

    @Test
    void should_say_why_it_is_the_cpu_when_auto_is_asked_for() {
        assertThat(evaluate("tiny", Optional.of(ProviderKind.AUTO)).lines().get(2))
                .matches("provider cpu \\(.+\\), .+");
    }

    @Test
    void should_evaluate_on_mnist_when_a_file_comes_without_a_run() throws IOException {
        Path copy = Files.copy(run.onnx(), elsewhere.resolve("MODEL.ONNX"));

        List<String> lines =
                evaluate(copy.toString(), Optional.of(ProviderKind.CPU)).lines();

        assertThat(lines).hasSize(4).startsWith(copy.toString());
        assertThat(lines.get(1))
                .isEqualTo(evaluate("tiny", Optional.empty()).lines().get(1));
    }

    @Test
    void should_fail_when_cuda_is_demanded_and_the_runtime_has_none() {
        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> evaluate("tiny", Optional.of(ProviderKind.CUDA)))
                .withMessageStartingWith("mnist.provider: cuda cannot be had: ")
                .withMessageEndingWith("or set mnist.provider=auto to run on the CPU")
                .extracting(UserFailure::kind)
                .isEqualTo(Kind.ENVIRONMENT);
    }

    @Test
    void should_fail_with_one_line_when_the_file_is_corrupt() throws IOException {
        byte[] whole = Files.readAllBytes(run.onnx());
        Path half = Files.write(elsewhere.resolve("half.onnx"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(elsewhere.resolve("text.onnx"), "I am no model", UTF_8);

        for (Path file : List.of(half, text)) {
            assertThatExceptionOfType(UserFailure.class)
                    .isThrownBy(() -> evaluate(file.toString(), Optional.empty()))
                    .withMessageStartingWith(file + ": ")
                    .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1))
                    .extracting(UserFailure::kind)
                    .isEqualTo(Kind.INPUT);
        }
    }

    @Test
    void should_fail_when_there_is_no_such_file() {
        Path absent = elsewhere.resolve("absent.onnx");

        assertInputFailure(
                () -> evaluate(absent.toString(), Optional.empty()),
                absent + ": no such file; give the path of an ONNX model");
    }

    @Test
    void should_refuse_a_run_when_its_model_was_changed() throws IOException {
        Workspace copy = TrainedRun.workspace(elsewhere);
        RunFiles.copyTree(run.workspace().reports(), copy.reports());
        Path folder = copy.reports().resolve("tiny").resolve(run.folder().id().toString());
        Path onnx = folder.resolve(run.folder().path().relativize(run.onnx()));
        byte[] bytes = Files.readAllBytes(onnx);
        bytes[bytes.length / 2] ^= 1;
        Files.write(onnx, bytes);

        WorkRequest evaluate = new WorkRequest.Evaluate(copy, "tiny", Optional.empty());
        WorkRequest byPath = new WorkRequest.Evaluate(copy, onnx.toString(), Optional.empty());
        WorkRequest predict = new WorkRequest.Predict(copy, "tiny", Optional.empty(), 0);

        for (WorkRequest request : List.of(evaluate, byPath, predict)) {
            assertThatExceptionOfType(UserFailure.class)
                    .isThrownBy(() -> Work.perform(request, event -> {}))
                    .withMessageStartingWith(onnx + ": has SHA-256 ")
                    .withMessageEndingWith(
                            folder + ": the run was changed after it was written; restore it, or train again");
        }
    }

    @Test
    void should_fail_when_the_picture_cannot_be_written() throws IOException {
        Workspace copy = TrainedRun.workspace(elsewhere);
        RunFiles.copyTree(run.workspace().reports(), copy.reports());
        Path predictions = copy.reports().resolve("predictions");
        if (Files.exists(predictions)) {
            Files.move(predictions, elsewhere.resolve("away"));
        }
        Files.writeString(predictions, "in the way");

        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> Work.perform(new WorkRequest.Predict(copy, "tiny", Optional.empty(), 0), event -> {}))
                .withMessageStartingWith(predictions.resolve("test-0-tiny.png") + ": cannot be written")
                .extracting(UserFailure::kind)
                .isEqualTo(Kind.ENVIRONMENT);
    }

    private static WorkResult.Shown predict(String model, Optional<Path> image, int index) {
        WorkRequest request = new WorkRequest.Predict(run.workspace(), model, image, index);
        return (WorkResult.Shown) Work.perform(request, event -> {});
    }

    private static WorkResult.Shown evaluate(String model, Optional<ProviderKind> provider) {
        return (WorkResult.Shown) Work.perform(new WorkRequest.Evaluate(run.workspace(), model, provider), event -> {});
    }

    /** A test image as dark squares on white paper. */
    private static BufferedImage enlarged(int index) {
        ImageDataset test = Mnist.load().test();
        BufferedImage picture = new BufferedImage(280, 280, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 280 * 280; i++) {
            int pixel = index * 784 + i / 2800 * 28 + i % 280 / 10;
            picture.getRaster().setSample(i % 280, i / 280, 0, 255 - (test.pixels()[pixel] & 0xFF));
        }
        return picture;
    }
}
