package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPublisherTest {
    @TempDir
    Path base;

    @Test
    void should_publish_and_make_the_index_when_latest_cannot_be_written() throws IOException {
        Workspace workspace = TrainedRun.workspace(base);
        Path latest = workspace.reports().resolve("baseline/latest");
        Files.createDirectories(latest.resolve("in the way"));
        StagedRun staged = new RunStore(workspace.reports()).stage("baseline");
        staged.write("run.json", RunJson.write(SampleRun.full().toRecord()));

        RunPublisher.Published published = new RunPublisher(workspace).publish(staged.path());

        published.folder().verify();
        assertThat(published.folder().reportHtml()).content().doesNotContain(".staging");
        assertThat(published.problems()).singleElement().asString().startsWith(latest + ": cannot be written: ");
        assertThat(workspace.reports().resolve("index.html")).content().contains("20261124T141657Z-3f9a1c2b");
    }

    @Test
    void should_fail_before_training_when_a_file_is_in_the_way() throws IOException {
        Workspace workspace = TrainedRun.workspace(base);
        Files.createDirectories(workspace.experiments());
        Files.createDirectories(workspace.reports());
        Files.writeString(workspace.experiments().resolve("tiny.yaml"), TrainedRun.SPEC);
        Files.writeString(workspace.reports().resolve("tiny"), "I am a file");
        WorkRequest request = new WorkRequest.Train(workspace, "tiny", List.of(), KernelChoice.AUTO);

        assertThatThrownBy(() -> Work.perform(request, event -> {
                    throw new AssertionError("nothing may happen: " + event);
                }))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining(workspace.reports().resolve("tiny") + " is in the way; move it");
    }

    @Test
    void should_name_the_experiment_when_training_diverges() throws IOException {
        Workspace workspace = TrainedRun.workspace(base);
        Files.createDirectories(workspace.experiments());
        Files.writeString(
                workspace.experiments().resolve("wild.yaml"), "layers: [16]\nepochs: 1\nlearningRate: 1e30\n");
        WorkRequest request = new WorkRequest.Train(workspace, "wild", List.of(), KernelChoice.AUTO);

        assertThatThrownBy(() -> Work.perform(request, event -> {}))
                .isInstanceOf(UserFailure.class)
                .hasMessageMatching("wild: the loss is not finite in epoch 1, batch \\d+: training diverged at learning"
                        + " rate 1E\\+30; try a smaller .+; nothing was published");
        assertThat(workspace.reports()).doesNotExist();
    }
}
