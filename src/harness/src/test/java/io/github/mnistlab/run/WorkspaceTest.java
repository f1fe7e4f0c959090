package io.github.mnistlab.run;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private static final Path ROOT = Path.of("/home/shop").toAbsolutePath();

    @Test
    void should_find_a_specs_files_beside_the_experiments_when_a_module_runs_it() {
        Path data = ROOT.resolve("data/fashion");
        for (Path experiments : new Path[] {Path.of("../experiments"), ROOT.resolve("experiments")}) {
            Workspace workspace = new Workspace(ROOT.resolve("module"), experiments, Path.of("reports"));

            assertThat(workspace.bySpec("dataset.dir", "data/fashion")).isEqualTo(data);
            assertThat(workspace.inside("model", "a.onnx")).isEqualTo(ROOT.resolve("module/a.onnx"));
        }
    }

    @Test
    void should_find_a_specs_files_beside_the_experiments_when_they_are_a_module_themselves() {
        Workspace workspace = new Workspace(ROOT.resolve("experiments"), Path.of("."), Path.of("../reports"));

        assertThat(workspace.bySpec("dataset.dir", "data")).isEqualTo(ROOT.resolve("data"));
    }

    @Test
    void should_refuse_when_a_specs_path_leads_out_of_there() {
        Workspace workspace = new Workspace(ROOT, Path.of("experiments"), Path.of("reports"));

        assertInputFailure(
                () -> workspace.bySpec("dataset.dir", "data/../../secrets"),
                "dataset.dir: 'data/../../secrets' leads out of the project; move it inside or give an absolute path");
    }
}
