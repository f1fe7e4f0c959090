package io.github.mnistlab.run;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreWorkTest {
    @TempDir
    Path base;

    private Workspace workspace;

    @BeforeEach
    void writeSpec() throws IOException {
        workspace = TrainedRun.workspace(base);
        Files.createDirectories(workspace.experiments());
        Files.writeString(workspace.experiments().resolve("tiny.yaml"), TrainedRun.SPEC);
    }

    private WorkResult.Shown explore(String experiment, String... overrides) {
        WorkRequest request = new WorkRequest.Explore(workspace, experiment, List.of(overrides));
        return (WorkResult.Shown) Work.perform(request, event -> {});
    }

    /** The counts are the ones that every description of MNIST states. */
    @Test
    void should_show_and_write_the_dataset_when_it_is_mnist() {
        WorkResult.Shown shown = explore("tiny");

        assertThat(shown.lines())
                .startsWith("mnist: 60,000 training and 10,000 test images, 28×28 pixels, 10 classes")
                .contains(
                        "  class 1                          6,742     1,135",
                        "  pixel, mean                      33.32     33.79",
                        "  pixels that are not 0           19.1 %    19.3 %",
                        "  positions that are always 0         67       116");
        Path folder = base.resolve("reports/tiny/dataset");
        assertThat(shown.files())
                .containsExactly(
                        folder.resolve("dataset.html"), folder.resolve("dataset.md"), folder.resolve("samples.png"));
        assertThat(shown.files()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(folder.resolve("dataset.md")).content().contains("Yann LeCun and Corinna Cortes");
    }

    @Test
    void should_claim_no_source_when_the_files_are_the_users_own() throws IOException {
        Path own = Files.createDirectories(base.resolve("own"));
        for (String file : Mnist.load().sha256().keySet()) {
            try (InputStream in = Mnist.class.getResourceAsStream("mnist/" + file + ".gz")) {
                Files.copy(in, own.resolve(file + ".gz"));
            }
        }

        WorkResult.Shown shown = explore("tiny", "dataset.name=mine", "dataset.dir=own");

        assertThat(shown.lines().get(0)).startsWith("mine: 60,000 training and 10,000 test images");
        assertThat(shown.files().get(0))
                .content()
                .contains(Mnist.load().sha256().get("train-images-idx3-ubyte"));
        assertThat(shown.files().get(0)).content().doesNotContain("LeCun");
    }

    @Test
    void should_not_count_as_a_run_when_it_is_the_only_thing_there() {
        explore("tiny");

        RunStore store = new RunStore(workspace.reports());
        assertThat(store.experiments()).isEmpty();
        assertThat(store.runs("tiny")).isEmpty();
        assertThat(store.newest("tiny")).isEmpty();
        assertThat(base.resolve("reports/index.html")).content().contains("No run yet");
    }

    @Test
    void should_obey_when_a_setting_is_overridden() {
        Path absent = base.resolve("nothing-here");

        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> explore("tiny", "dataset.dir=nothing-here"))
                .withMessageStartingWith(absent.toString());
    }

    @Test
    void should_refuse_when_the_dataset_leads_out_of_the_project() {
        assertInputFailure(
                () -> explore("tiny", "dataset.dir=../secrets"),
                "dataset.dir: '../secrets' leads out of the project; move it inside or give an absolute path");
    }

    @Test
    void should_list_the_experiments_when_there_is_no_such_one() {
        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> explore("tyni"))
                .withMessageContaining("tiny");
    }
}
