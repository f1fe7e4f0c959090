package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real trainings, the second from the first one's weights; each test has its own copy of the first. */
class UpToDateCheckTest {
    @TempDir
    static Path origin;

    private static TrainedRun trained;

    @TempDir
    Path base;

    private Workspace workspace;
    private RunFolder run;

    @BeforeAll
    static void train() throws IOException {
        trained = TrainedRun.in(origin, new ArrayList<>());
    }

    @BeforeEach
    void copy() throws IOException {
        TrainedRun own = trained.copiedTo(base);
        workspace = own.workspace();
        run = own.folder();
    }

    @Test
    void should_be_up_to_date_and_name_the_run_when_nothing_that_counts_changed() throws IOException {
        TrainDecision there = new TrainDecision.UpToDate(run, run.read());

        assertThat(decide()).isEqualTo(there);
        assertThat(decide("threads=7")).isEqualTo(there);
        assertThat(decide("learningRate=0.050")).isEqualTo(there);
        setSpec("description: The same in other words\n" + TrainedRun.SPEC);
        assertThat(decide()).isEqualTo(there);
    }

    @Test
    void should_name_the_fields_when_the_spec_changed() throws IOException {
        assertThat(decide("learningRate=0.5", "gate.minAccuracy=0.5"))
                .isEqualTo(due("learningRate 0.05 → 0.5, gate.minAccuracy none → 0.5 since run " + run.id()));
        setSpec(TrainedRun.SPEC.replace("32", "16"));
        assertThat(decide()).isEqualTo(due("layers [32] → [16] since run " + run.id()));
    }

    @Test
    void should_say_that_there_is_none_when_no_run_is_complete() throws IOException {
        Files.delete(run.path().resolve("SHA256SUMS"));
        assertThat(decide()).isEqualTo(due("run " + run.id() + " is incomplete"));
        Files.writeString(workspace.experiments().resolve("other.yaml"), TrainedRun.SPEC);
        assertThat(new UpToDateCheck(workspace, "other", List.of()).decide()).isEqualTo(due("no run yet"));
    }

    @Test
    void should_say_that_the_run_is_damaged_when_its_files_or_its_record_are() throws IOException {
        RunFiles.edit(run, "predictions.csv", "index,", "INDEX,");
        assertThat(((TrainDecision.Due) decide()).reason())
                .startsWith("run " + run.id() + " is damaged: " + run.predictionsCsv() + ": has SHA-256 ")
                .hasLineCount(1);
        Files.writeString(run.runJson(), "{");
        assertThat(((TrainDecision.Due) decide()).reason())
                .startsWith("run " + run.id() + " is damaged: ")
                .hasLineCount(1);
    }

    @Test
    void should_name_what_else_changed_when_the_spec_did_not() throws IOException {
        int other = MlpTraining.NUMERIC_CONTRACT + 1;
        RunFiles.forge(
                run,
                "run.json",
                "\"numericContract\": " + MlpTraining.NUMERIC_CONTRACT,
                "\"numericContract\": " + other);
        assertThat(decide())
                .isEqualTo(due(
                        "numeric contract " + other + " → " + MlpTraining.NUMERIC_CONTRACT + " since run " + run.id()));
        RunFiles.forge(run, "run.json", "ba891046e650", "000000000000");
        assertThat(decide())
                .isEqualTo(due("data file train-images-idx3-ubyte 000000000000 → ba891046e650 since run " + run.id()));
    }

    @Test
    void should_count_the_provider_when_it_is_not_the_one_on_which_the_run_was_evaluated() throws IOException {
        RunFiles.forge(
                run, "run.json", "\"provider\": \"cpu\",\n    \"requested", "\"provider\": \"cuda\",\n    \"requested");
        assertThat(decide()).isEqualTo(due("evaluated on cuda since run " + run.id()));
    }

    @Test
    void should_fail_before_training_when_the_data_are_missing() throws IOException {
        String set = "dataset.dir=data";
        assertThatThrownBy(() -> decide(set))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining(base.resolve("data") + ": is not a folder");
    }

    @Test
    void should_count_an_initial_model_by_its_weights() throws IOException {
        Path seed = Files.copy(trained.onnx(), base.resolve("seed.onnx"));
        TrainedRun second =
                TrainedRun.in(base, List.of("initialModel=seed.onnx"), KernelChoice.AUTO, new ArrayList<>());
        String digest = trained.folder().read().model().digest();

        assertThat(second.folder().read().training().initialModel()).contains(digest);
        assertThat(decide("initialModel=seed.onnx"))
                .isEqualTo(new TrainDecision.UpToDate(
                        second.folder(), second.folder().read()));
        assertThat(decide()).as("the run without").isEqualTo(new TrainDecision.UpToDate(run, run.read()));

        Files.copy(second.onnx(), seed, StandardCopyOption.REPLACE_EXISTING);
        assertThat(decide("initialModel=seed.onnx"))
                .isEqualTo(due("initial weights " + digest.substring(0, 12) + " → "
                        + second.folder().read().model().digest().substring(0, 12) + " since run "
                        + second.folder().id()));
    }

    @Test
    void should_judge_the_same_run_as_is_up_to_date_when_a_newer_one_had_other_overrides() throws IOException {
        TrainedRun changed = TrainedRun.in(base, List.of("layers=[]"), KernelChoice.AUTO, new ArrayList<>());
        GateKeeper keeper = new GateKeeper(workspace);

        assertThat(keeper.newest("tiny", List.of())).isEqualTo(choice(run));
        assertThat(keeper.newest("tiny", List.of("layers=[]"))).isEqualTo(choice(changed.folder()));
        assertThat(keeper.run(changed.folder().id().toString())).isEqualTo(choice(changed.folder()));
        assertThat(keeper.newest(run.id().toString(), List.of())).isEqualTo(choice(run));
        assertThat(decide()).isEqualTo(new TrainDecision.UpToDate(run, run.read()));
        assertThatThrownBy(() -> keeper.newest("tiny", List.of("epochs=2")))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no complete run of tiny with -Dset=epochs=2; mvn mnist:train makes one,"
                        + " -Drun=… names another");

        setSpec(TrainedRun.SPEC.replace("32", "16"));
        assertThat(keeper.newest("tiny", List.of()).warning())
                .contains("tiny: the spec has changed (layers [32] → [16] since run " + run.id()
                        + "); mvn mnist:train -Dexperiment=tiny trains it as it is now");
        Files.delete(workspace.experiments().resolve("tiny.yaml"));
        assertThat(keeper.newest("tiny", List.of())).isEqualTo(choice(run));
    }

    @Test
    void should_not_judge_another_experiments_run_when_a_name_looks_like_the_beginning_of_its_digest() {
        String name = run.id().model();
        GateKeeper keeper = new GateKeeper(workspace);

        assertThat(keeper.run(name)).isEqualTo(choice(run));
        assertThatThrownBy(() -> keeper.newest(name, List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no complete run '" + name + "' in " + workspace.reports()
                        + "; experiments with runs: tiny; mvn mnist:runs lists the runs; mvn mnist:train -Dexperiment="
                        + name + " makes one");
    }

    private static GateKeeper.Choice choice(RunFolder folder) {
        return new GateKeeper.Choice(folder, Optional.empty());
    }

    private TrainDecision decide(String... overrides) {
        return new UpToDateCheck(workspace, "tiny", List.of(overrides)).decide();
    }

    private static TrainDecision due(String reason) {
        return new TrainDecision.Due(reason);
    }

    private void setSpec(String yaml) throws IOException {
        Files.writeString(workspace.experiments().resolve("tiny.yaml"), yaml);
    }
}
