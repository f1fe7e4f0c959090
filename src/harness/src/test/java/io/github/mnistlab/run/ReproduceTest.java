package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real run, really trained again; each test has its own copy of it. */
class ReproduceTest {
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
        workspace = TrainedRun.workspace(base);
        RunFiles.copyTree(trained.workspace().reports(), workspace.reports());
        run = new RunStore(workspace.reports()).newest("tiny").orElseThrow();
    }

    @Test
    void should_give_identical_bits_show_progress_and_write_nothing_when_other_kernels_train() throws IOException {
        List<Path> before = files();
        List<RunEvent> events = new ArrayList<>();

        WorkResult.Reproduced reproduced = reproduce(KernelChoice.SCALAR, events);

        assertThat(reproduced.agreement()).isEqualTo(Agreement.IDENTICAL_BITS);
        assertThat(reproduced.lines())
                .singleElement()
                .asString()
                .startsWith("tiny " + run.id() + ": identical bits: model digest "
                        + run.read().model().digest().substring(0, 12) + ", with kernel scalar on ");
        assertThat(events).startsWith(new RunEvent.Note("training tiny " + run.id() + " again"));
        assertThat(events).hasAtLeastOneElementOfType(RunEvent.TrainingStarted.class);
        assertThat(events).hasAtLeastOneElementOfType(RunEvent.EpochFinished.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void should_give_identical_predictions_when_only_the_recorded_digest_is_another() throws IOException {
        String digest = run.read().model().digest();
        RunFiles.forge(run, "run.json", digest, digest.substring(0, 8) + "0".repeat(56));

        WorkResult.Reproduced reproduced = reproduce(KernelChoice.AUTO, new ArrayList<>());

        assertThat(reproduced.agreement()).isEqualTo(Agreement.IDENTICAL_PREDICTIONS);
        assertThat(reproduced.lines().get(1)).startsWith("first cause found: unknown; ");
    }

    @Test
    void should_name_the_spec_when_the_runs_own_was_forged() throws IOException {
        RunFiles.forge(run, "experiment.yaml", "learningRate: 0.05", "learningRate: 0.0001");

        WorkResult.Reproduced reproduced = reproduce(KernelChoice.AUTO, new ArrayList<>());

        assertThat(reproduced.agreement()).isEqualTo(Agreement.DIFFERENT);
        assertThat(reproduced.lines().get(1)).startsWith("first cause found: spec digest ");
        assertThat(reproduced.lines().get(2)).startsWith("the weights part in epoch 1 (");
    }

    @Test
    void should_refuse_the_run_when_its_files_were_changed() throws IOException {
        RunFiles.edit(run, "predictions.csv", "index,", "INDEX,");

        assertThatThrownBy(() -> reproduce(KernelChoice.AUTO, new ArrayList<>()))
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.INPUT))
                .hasMessageStartingWith(run.predictionsCsv() + ": has SHA-256 ");
    }

    private WorkResult.Reproduced reproduce(KernelChoice kernel, List<RunEvent> events) {
        WorkRequest request = new WorkRequest.Reproduce(workspace, "tiny", kernel, new BigDecimal("0.002"));
        return (WorkResult.Reproduced) Work.perform(request, events::add);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            return all.sorted().toList();
        }
    }
}
