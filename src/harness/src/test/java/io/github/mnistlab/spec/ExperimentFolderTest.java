package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which experiment a name means, and what it may not mean. */
class ExperimentFolderTest {
    private static final String NAMES =
            "1 to 64 of a-z, 0-9, '.', '_', '-', beginning with a letter or a digit; there are baseline, wide";

    @TempDir
    private Path base;

    private Path experiments;

    @BeforeEach
    void createFolder() throws IOException {
        experiments = Files.createDirectory(base.resolve("experiments"));
        write("baseline", "{}");
        write("wide", "extends: baseline");
    }

    @Test
    void should_list_the_experiments_when_there_is_none_of_that_name() {
        refused("conv", "experiment 'conv': there is no experiments/conv.yaml; there are baseline, wide");
    }

    @Test
    void should_suggest_one_when_the_name_is_near() {
        refused(
                "basline",
                "experiment 'basline': there is no experiments/basline.yaml; there are baseline, wide;"
                        + " did you mean baseline?");
        refused(
                "baseline.yaml",
                "experiment 'baseline.yaml': there is no experiments/baseline.yaml.yaml; there are baseline, wide;"
                        + " did you mean baseline?");
        refused(
                "experiments/wide.yaml",
                "experiment 'experiments/wide.yaml': a name is " + NAMES + "; did you mean wide?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "/etc/passwd", "..", ".", "", "a/b", "a\\b", "-x", "ünï", "a b", "x\u0000", "%2e%2e"})
    void should_refuse_when_a_name_is_none(String name) {
        refused(name, "experiment " + Shown.quoted(name) + ": a name is " + NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "readme.md", "latest", "compare", "predictions"})
    void should_refuse_when_the_reports_folder_has_something_of_that_name(String name) throws IOException {
        write(name, "{}");
        refused(
                name,
                "experiment '" + name + "': the reports folder needs that name for something else;"
                        + " call the experiment otherwise; there are baseline, wide");
        assertThatThrownBy(() ->
                        new SpecReader(experiments).readFile(name, experiments.resolve("baseline.yaml"), List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith("experiment '" + name + "': the reports folder needs that name");
    }

    @Test
    void should_refuse_a_name_of_65_letters() {
        refused("a".repeat(65), "experiment '" + "a".repeat(60) + "…': a name is " + NAMES);
    }

    @Test
    void should_say_so_when_there_is_no_folder() throws IOException {
        Path missing = base.resolve("nowhere/experiments");
        assertThatThrownBy(() -> new SpecReader(missing).read("baseline", List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no folder " + missing + "; create it with an experiment in it, such as"
                        + " experiments/baseline.yaml, or name another one with -Dmnist.experiments=FOLDER");
        assertThatThrownBy(() -> new SpecReader(missing).names()).isInstanceOf(UserFailure.class);
    }

    @Test
    void should_say_so_when_the_folder_has_no_experiment() throws IOException {
        Path empty = Files.createDirectory(base.resolve("empty"));
        assertThatThrownBy(() -> new SpecReader(empty).read("baseline", List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        "experiment 'baseline': there is no empty/baseline.yaml; there is no experiment in " + empty);
    }

    @Test
    void should_not_follow_a_link_out_of_the_folder() throws IOException {
        Files.writeString(base.resolve("secret.yaml"), "{}");
        Files.createSymbolicLink(experiments.resolve("out.yaml"), base.resolve("secret.yaml"));
        refused("out", "experiment 'out': experiments/out.yaml is a link out of its folder; there are baseline, wide");
        write("x", "extends: out");
        refused(
                "x",
                "experiments/x.yaml:1:10: extends: experiments/out.yaml is a link out of its folder;"
                        + " there are baseline, wide, x");
    }

    @Test
    void should_say_so_when_a_folder_or_another_suffix_bears_the_name() throws IOException {
        Files.createDirectory(experiments.resolve("dir.yaml"));
        Files.writeString(experiments.resolve("short.yml"), "{}");
        refused("dir", "experiment 'dir': experiments/dir.yaml is not a file; there are baseline, wide");
        refused(
                "short",
                "experiment 'short': experiments/short.yml must be called short.yaml; there are baseline, wide");
    }

    @Test
    void should_refuse_to_extend_what_is_not_there() throws IOException {
        write("x", "extends: basline");
        refused(
                "x",
                "experiments/x.yaml:1:10: extends: there is no experiments/basline.yaml; there are baseline, wide, x;"
                        + " did you mean baseline?");
    }

    @Test
    void should_refuse_to_extend_out_of_the_folder() throws IOException {
        write("x", "extends: ../baseline");
        refused(
                "x",
                "experiments/x.yaml:1:10: extends: must be an experiment's name (1 to 64 of a-z, 0-9, '.', '_', '-',"
                        + " beginning with a letter or a digit), but is ../baseline");
    }

    @Test
    void should_refuse_when_experiments_extend_each_other_in_a_circle() throws IOException {
        write("a", "extends: b");
        write("b", "extends: c");
        write("c", "epochs: 3\nextends: b");
        write("self", "extends: self");
        refused("a", "experiments/c.yaml:2:10: extends: runs in a circle: a → b → c → b");
        refused("self", "experiments/self.yaml:1:10: extends: runs in a circle: self → self");
    }

    @Test
    void should_refuse_when_a_chain_has_no_end() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("e" + i, "extends: e" + (i + 1));
        }
        refused("e0", "experiments/e15.yaml:1:10: extends: the chain is longer than 16 experiments");
    }

    @Test
    void should_refuse_a_file_of_its_own_when_name_or_file_is_none() {
        SpecReader reader = new SpecReader(experiments);
        Path missing = base.resolve("reports/experiment.yaml");
        assertThatThrownBy(() -> reader.readFile("../x", missing, List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        "experiment '../x': a name is 1 to 64 of a-z, 0-9, '.', '_', '-', beginning with a letter or a"
                                + " digit");
        assertThatThrownBy(() -> reader.readFile("x", missing, List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("reports/experiment.yaml: there is no such file");
        assertThatThrownBy(() -> reader.readFile("x", experiments, List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage("experiments: is not a file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void should_blame_the_machine_when_a_file_cannot_be_read() {
        assertThatThrownBy(() -> new SpecReader(experiments).readFile("x", Path.of("/proc/self/mem"), List.of()))
                .isInstanceOfSatisfying(UserFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT);
                    assertThat(failure).hasMessage("/proc/self/mem: cannot be read: Input/output error");
                });
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void should_blame_the_machine_when_the_folder_cannot_be_listed() throws IOException {
        Files.setPosixFilePermissions(experiments, Set.of());
        try {
            assumeFalse(Files.isReadable(experiments), "root may list any folder");
            assertThatThrownBy(() -> new SpecReader(experiments).names())
                    .isInstanceOfSatisfying(UserFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT);
                        assertThat(failure).hasMessage(experiments + ": cannot be listed: access is denied");
                    });
        } finally {
            Files.setPosixFilePermissions(experiments, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void refused(String name, String told) {
        assertThatThrownBy(() -> new SpecReader(experiments).read(name, List.of()))
                .isInstanceOf(UserFailure.class)
                .hasMessage(told);
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(experiments.resolve(name + ".yaml"), yaml);
    }

    @Test
    void should_show_the_whole_path_when_the_folder_is_at_the_root() {
        Path root = Path.of("").toAbsolutePath().getRoot();
        Path file = root.resolve("nonexist").resolve("baseline.yaml");
        assertThat(new ExperimentFolder(root.resolve("nonexist")).shown(file))
                .isEqualTo(file.toString().replace('\\', '/'));
    }
}
