package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    @TempDir
    Path base;

    @Test
    void should_ask_for_the_ending_when_a_file_that_is_named_has_another() throws IOException {
        Files.writeString(base.resolve("seed.bin"), "weights");
        Models models = new Models(new Workspace(base, Path.of("experiments"), Path.of("reports")));
        assertThatThrownBy(() -> models.initial("seed.bin"))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        "initialModel: seed.bin: is a file, but an ONNX file's name ends in .onnx; rename it, or name"
                                + " an experiment or a run");
    }

    @Test
    void should_say_once_what_is_wrong_when_an_initial_model_cannot_be_read() throws IOException {
        Path file = Files.writeString(base.resolve("seed.onnx"), "no ONNX");
        Models models = new Models(new Workspace(base, Path.of("experiments"), Path.of("reports")));
        assertThatThrownBy(() -> models.initial("seed.onnx"))
                .isInstanceOfSatisfying(
                        UserFailure.class, failure -> assertThat(failure.kind()).isEqualTo(UserFailure.Kind.INPUT))
                .hasMessage(
                        "initialModel: " + file + ": not an ONNX file of a multilayer perceptron: it is damaged, or no"
                                + " ONNX file at all; name a run, or a file that one exported");
    }

    @Test
    void should_digest_the_weights_of_an_initial_model_without_loading_them() throws IOException {
        TrainedRun run = letters();
        Path seed = Files.copy(run.onnx(), base.resolve("seed.onnx"));
        Models models = new Models(run.workspace());

        assertThat(models.initialDigest(seed.toString()))
                .isEqualTo(models.initial(seed.toString()).digest())
                .isEqualTo(run.folder().read().model().digest());

        Files.writeString(seed, "no ONNX");
        assertThatThrownBy(() -> models.initialDigest(seed.toString()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("initialModel: " + seed + ": not an ONNX file of a multilayer perceptron: it is damaged, or"
                        + " no ONNX file at all; name a run, or a file that one exported");
    }

    @Test
    void should_refuse_a_file_of_3_gibibytes_wherever_it_lies_before_it_is_read() throws IOException {
        TrainedRun run = letters();
        Models models = new Models(run.workspace());
        for (Path large : List.of(base.resolve("large.onnx"), run.onnx())) {
            try (var channel = new RandomAccessFile(large.toFile(), "rw")) {
                channel.setLength(3L << 30);
            }
            String refusal = large + ": has 3221225472 bytes, but at most 536870912 (512 MiB) are read; use a smaller"
                    + " model";
            assertThatThrownBy(() -> models.initialDigest(large.toString())).hasMessage(refusal);
            assertThatThrownBy(() -> models.initial(large.toString())).hasMessage(refusal);
            assertThatThrownBy(() -> models.find("model", large.toString())).hasMessage(refusal);
            assertThatThrownBy(() -> models.exporter("model", large.toString())).hasMessage(refusal);
        }
    }

    @Test
    void should_use_the_runs_data_and_provider_when_its_file_is_named() throws IOException {
        TrainedRun run = letters();
        String onnx = run.onnx().toString();

        assertThat(lines(new WorkRequest.Predict(run.workspace(), onnx, Optional.empty(), 3)))
                .isEqualTo(lines(new WorkRequest.Predict(run.workspace(), "tiny", Optional.empty(), 3)))
                .startsWith(
                        "tiny " + run.folder().id() + " was trained with -Dset=dataset.dir=letters",
                        "test image 3, labelled 4");
        WorkRequest evaluate = new WorkRequest.Evaluate(run.workspace(), onnx, Optional.empty());
        assertThat(lines(evaluate)).last().asString().endsWith(" on cpu: the same confusion matrix");
        assertThat(ProviderDemand.of(evaluate)).contains(new ProviderDemand(ProviderKind.CPU, ProviderSetting.RUN));
    }

    @Test
    void should_know_no_run_when_a_file_is_not_the_one_that_a_run_exported() throws IOException {
        TrainedRun run = letters();
        Models models = new Models(run.workspace());
        Path away = Files.copy(run.onnx(), base.resolve("away.onnx"));
        Path beside = Files.writeString(run.onnx().resolveSibling("beside.onnx"), "other weights");

        for (Path none : List.of(away, beside)) {
            assertThat(models.find("model", none.toString()).run()).isEmpty();
            assertThat(models.exporter("model", none.toString())).isEmpty();
        }
        assertThat(models.find("model", run.onnx().toString()).run())
                .isEqualTo(models.exporter("model", run.onnx().toString()))
                .contains(run.folder().read());
    }

    @Test
    void should_not_advise_to_train_again_when_no_run_exported_the_file_that_predicts() throws IOException {
        TrainedRun run = letters();
        String foreign = Files.copy(run.onnx(), base.resolve("foreign.onnx")).toString();

        assertThat(predictionDemand(run, foreign))
                .contains(new ProviderDemand(ProviderKind.AUTO, ProviderSetting.FILE_ALONE));
        for (String own : List.of("tiny", run.onnx().toString())) {
            assertThat(predictionDemand(run, own))
                    .contains(new ProviderDemand(ProviderKind.CPU, ProviderSetting.RUN_ALONE));
        }
    }

    private static Optional<ProviderDemand> predictionDemand(TrainedRun run, String model) {
        return ProviderDemand.of(new WorkRequest.Predict(run.workspace(), model, Optional.empty(), 0));
    }

    private TrainedRun letters() throws IOException {
        Path data = Files.createDirectories(base.resolve("letters"));
        for (String set : List.of("train", "t10k")) {
            IdxFiles.writeLetters(data, set, 40, 6, 5, new int[] {1, 2, 3, 4});
        }
        return TrainedRun.in(base, List.of("dataset.dir=letters"), KernelChoice.AUTO, new ArrayList<>());
    }

    private static List<String> lines(WorkRequest request) {
        return ((WorkResult.Shown) Work.perform(request, event -> {})).lines();
    }
}
