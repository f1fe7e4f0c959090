package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ExperimentSpec.ActivationKind;
import io.github.mnistlab.spec.ExperimentSpec.OptimizerKind;
import io.github.mnistlab.spec.ExperimentSpec.ScheduleKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {
    private static final SpecReader OURS = new SpecReader(Path.of("..", "..", "experiments"));

    /** The folder that holds experiments/, as a project would; with a blank and an umlaut in its path. */
    @TempDir
    private Path temp;

    private Path experiments;
    private SpecReader reader;

    @BeforeEach
    void createFolder() throws IOException {
        experiments = Files.createDirectories(temp.resolve("ein Übungs projekt/experiments"));
        reader = new SpecReader(experiments);
    }

    @Test
    void should_read_the_article_s_network_when_asked_for_the_baseline() {
        assertThat(OURS.read("baseline", List.of()))
                .isEqualTo(new ResolvedSpec(
                        "baseline",
                        new ExperimentSpec(
                                "The article's network, 784-128-64-10",
                                List.of(128, 64),
                                ActivationKind.RELU,
                                OptimizerKind.SGD,
                                0.003,
                                0.9,
                                false,
                                0,
                                ScheduleKind.CONSTANT,
                                15,
                                64,
                                1,
                                true,
                                0,
                                Optional.empty(),
                                0,
                                new DatasetSpec("mnist", Optional.empty(), Map.of()),
                                new EvaluationSpec(ProviderKind.AUTO, 1_000, Optional.empty()),
                                new GateSpec(Optional.of(new BigDecimal("0.97")), Optional.empty())),
                        List.of()));
    }

    @Test
    void should_fill_in_the_article_s_network_when_a_spec_says_nothing() {
        write("nothing", "{}");
        ExperimentSpec baseline = OURS.read("baseline", List.of("description=''", "gate.minAccuracy=null"))
                .spec();
        assertThat(read("nothing")).isEqualTo(baseline);
    }

    @Test
    void should_list_the_experiments_of_the_project_by_name() {
        assertThat(OURS.names()).containsExactly("baseline", "quick", "softmax", "tuned", "wide");
    }

    @Test
    void should_list_only_what_can_be_read_as_an_experiment() throws IOException {
        write("b", "{}");
        write("a.2", "{}");
        Files.writeString(experiments.resolve("Capital.yaml"), "{}");
        Files.writeString(experiments.resolve("a.lock.json"), "{}");
        Files.writeString(experiments.resolve("README.md"), "");
        Files.createDirectory(experiments.resolve("folder.yaml"));
        Path outside = Files.writeString(temp.resolve("outside.yaml"), "{}");
        Files.createSymbolicLink(experiments.resolve("link-out.yaml"), outside);
        Files.createSymbolicLink(experiments.resolve("link-in.yaml"), experiments.resolve("b.yaml"));
        Files.createSymbolicLink(experiments.resolve("dangling.yaml"), experiments.resolve("nowhere"));
        assertThat(reader.names()).containsExactly("a.2", "b", "link-in");
    }

    @Test
    void should_take_over_what_is_not_said_when_a_spec_extends_another() {
        write("grandparent", "epochs: 3\nseed: 7\ngate: {minAccuracy: 0.9, maxAccuracyDrop: 0.01}\n");
        write("parent", "extends: grandparent\nepochs: 4\nevaluation: {provider: cpu}\n");
        write("child", "extends: parent\nevaluation: {batchSize: 10}\ngate: {maxAccuracyDrop: null}\n");
        ExperimentSpec child = read("child");
        assertThat(child.seed()).isEqualTo(7);
        assertThat(child.epochs()).isEqualTo(4);
        assertThat(child.evaluation()).isEqualTo(new EvaluationSpec(ProviderKind.CPU, 10, Optional.empty()));
        assertThat(child.gate()).isEqualTo(new GateSpec(Optional.of(new BigDecimal("0.9")), Optional.empty()));
    }

    @Test
    void should_let_an_override_win_over_the_file_and_the_file_over_its_parent() {
        write("parent", "epochs: 3\nseed: 3\nbatchSize: 3\n");
        write("child", "extends: parent\nseed: 2\nbatchSize: 2\n");
        ResolvedSpec resolved = reader.read("child", List.of("batchSize=1", "layers=[256]"));
        assertThat(resolved.spec().epochs()).isEqualTo(3);
        assertThat(resolved.spec().seed()).isEqualTo(2);
        assertThat(resolved.spec().batchSize()).isEqualTo(1);
        assertThat(resolved.spec().layers()).containsExactly(256);
        assertThat(resolved.overrides()).containsExactly("batchSize=1", "layers=[256]");
    }

    @Test
    void should_read_every_way_of_writing_a_value() {
        write("x", """
                ---
                "description": yes
                layers:
                  - 10
                  - +20
                activation: "tanh"
                learningRate: 1e-2
                momentum: -0.0
                weightDecay: .5
                nesterov: FALSE
                schedule: cosine
                seed: -9223372036854775808
                shuffle: False
                initialModel: baseline
                dataset: {dir: C:\\data\\}
                ...
                """);
        ExperimentSpec x = read("x");
        assertThat(x.description()).isEqualTo("yes");
        assertThat(x.layers()).containsExactly(10, 20);
        assertThat(x.activation()).isEqualTo(ActivationKind.TANH);
        assertThat(x.learningRate()).isEqualTo(0.01);
        assertThat(x.momentum()).isEqualTo(0.0);
        assertThat(x.weightDecay()).isEqualTo(0.5);
        assertThat(x.schedule()).isEqualTo(ScheduleKind.COSINE);
        assertThat(x.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(x.shuffle()).isFalse();
        assertThat(x.initialModel()).contains("baseline");
    }

    @Test
    void should_call_a_dataset_by_its_folder_when_it_has_no_name() {
        write("fashion", "dataset: {dir: /usr/share/datasets/fashion-mnist/}");
        write("dots", "dataset: {dir: ../..}");
        write("named", "dataset: {dir: ../.., name: mine}");
        assertThat(read("fashion").dataset().name()).isEqualTo("fashion-mnist");
        assertThat(read("dots").dataset().name()).isEqualTo("images");
        assertThat(read("named").dataset().name()).isEqualTo("mine");
    }

    @Test
    void should_keep_pinned_digests_in_order() {
        String digest = "0123456789abcdef".repeat(4);
        write("pinned", """
                dataset:
                  dir: data
                  sha256:
                    train-labels-idx1-ubyte: %s
                    t10k-images-idx3-ubyte: %s
                """.formatted(digest, digest));
        assertThat(read("pinned").dataset().sha256().keySet())
                .containsExactly("t10k-images-idx3-ubyte", "train-labels-idx1-ubyte");
    }

    @Test
    void should_skip_a_byte_order_mark_and_read_windows_line_ends() {
        write("windows", "\uFEFFepochs: 3\r\nlayers: [7]\r\n");
        assertThat(read("windows").epochs()).isEqualTo(3);
    }

    @Test
    void should_run_the_same_thing_again_when_given_a_run_s_own_spec() throws IOException {
        ExperimentSpec tuned = OURS.read("tuned", List.of("seed=5")).spec();
        Path own = Files.createDirectories(temp.resolve("ein Übungs projekt/reports/tuned/run"))
                .resolve("experiment.yaml");
        Files.writeString(own, SpecWriter.yaml(tuned));
        assertThat(reader.readFile("tuned", own, List.of())).isEqualTo(new ResolvedSpec("tuned", tuned, List.of()));
        Files.writeString(own, "epochs: 0");
        assertThatThrownBy(() -> reader.readFile("tuned", own, List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("reports/tuned/run/experiment.yaml:1:9: epochs: must be an integer ≥ 1, but is 0");
    }

    @Test
    void should_let_a_file_elsewhere_extend_the_experiment_of_its_name() throws IOException {
        write("mine", "epochs: 3\nseed: 4");
        Path elsewhere = Files.writeString(temp.resolve("mine.yaml"), "extends: mine\nseed: 5");
        ExperimentSpec spec = reader.readFile("mine", elsewhere, List.of()).spec();
        assertThat(spec.epochs()).isEqualTo(3);
        assertThat(spec.seed()).isEqualTo(5);
    }

    private void write(String name, String yaml) {
        try {
            Files.writeString(experiments.resolve(name + ".yaml"), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ExperimentSpec read(String name) {
        return reader.read(name, List.of()).spec();
    }
}
