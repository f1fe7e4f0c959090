package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.AtTheSameTime;
import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStoreTest {
    private static final RunId FIRST = RunId.of("20261124T141657Z-3f9a1c2b");
    private static final RunId SECOND = RunId.of("20261124T151657Z-00ffee11");

    @TempDir
    Path base;

    private Path reports;
    private RunStore store;

    @BeforeEach
    void open() {
        reports = base.resolve("reports with ü");
        store = new RunStore(reports);
    }

    @Test
    void should_have_nothing_when_the_folder_is_not_there() {
        assertThat(store.experiments()).isEmpty();
        assertThat(store.runs()).isEmpty();
        assertThat(store.newest("baseline")).isEmpty();
        assertThat(reports).doesNotExist();
    }

    @Test
    void should_show_the_whole_run_when_it_is_published() throws IOException {
        RunFolder run = publish("baseline", FIRST);
        assertThat(run.path()).isEqualTo(reports.resolve("baseline/20261124T141657Z-3f9a1c2b"));
        assertThat(files(run.path()))
                .containsExactlyInAnyOrder("SHA256SUMS", "model/baseline-3f9a1c2b.onnx", "run.json");
        assertThat(reports.resolve("baseline/latest")).hasContent("20261124T141657Z-3f9a1c2b\n");
        assertThat(run.read())
                .isEqualTo(SampleRun.full().named("baseline", FIRST.toString()).toRecord());
        assertThat(run.onnx(run.read())).hasContent("weights");
        assertThat(reports.resolve(".staging")).doesNotExist();
        run.verify();
    }

    @Test
    void should_list_checksums_sorted_as_sha256sum_reads_them_when_published() throws IOException {
        assertThat(Files.readAllLines(publish("baseline", FIRST).path().resolve("SHA256SUMS")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c"
                                        + "  model/baseline-3f9a1c2b.onnx"),
                        line -> assertThat(line).matches("[0-9a-f]{64}  run\\.json"));
    }

    @Test
    void should_list_newest_first_when_there_are_several_runs() {
        RunFolder first = publish("baseline", FIRST);
        RunFolder second = publish("baseline", SECOND);
        RunFolder other = publish("wide", FIRST);
        assertThat(store.experiments()).containsExactly("baseline", "wide");
        assertThat(store.runs("baseline")).containsExactly(second, first);
        assertThat(store.runs()).containsExactly(second, first, other);
        assertThat(store.newest("baseline")).contains(second);
    }

    @RepeatedTest(50)
    void should_point_to_the_newest_run_when_two_builds_publish_at_the_same_time() throws Exception {
        AtTheSameTime.run(() -> publish("baseline", FIRST), () -> publish("baseline", SECOND));

        assertThat(reports.resolve("baseline/latest")).hasContent(SECOND + "\n");
        assertThat(store.runs("baseline")).hasSize(2);
        assertThat(reports.resolve(".staging")).doesNotExist();
    }

    @Test
    void should_keep_latest_at_the_newest_when_an_older_run_is_published_later() {
        publish("baseline", SECOND);
        publish("baseline", FIRST);
        assertThat(reports.resolve("baseline/latest")).hasContent(SECOND.toString());
    }

    @Test
    void should_not_list_when_a_run_is_incomplete_or_not_a_run() throws IOException {
        RunFolder run = publish("baseline", FIRST);
        Files.delete(run.path().resolve("SHA256SUMS"));
        Files.createDirectories(reports.resolve("baseline/not-a-run"));
        Files.createDirectories(reports.resolve("Upper/" + FIRST));
        Files.createSymbolicLink(reports.resolve("baseline/" + SECOND), run.path());
        Files.writeString(reports.resolve("baseline/latest"), FIRST + "\n");
        assertThat(store.runs()).isEmpty();
        assertThat(store.newest("baseline")).isEmpty();
    }

    @Test
    void should_mean_the_newest_run_without_overrides_when_an_experiment_is_named() throws IOException {
        RunFolder plain = publish("baseline", FIRST);
        RunFolder trial = publish("baseline", SECOND);
        setOverrides(plain);
        setOverrides(trial, "epochs=1");

        assertThat(store.find("baseline")).isEqualTo(plain);
        assertThat(store.newest("baseline")).contains(trial);

        setOverrides(plain, "epochs=2");
        assertThat(store.find("baseline")).isEqualTo(trial);
    }

    private static void setOverrides(RunFolder run, String... overrides) throws IOException {
        SampleRun sample = SampleRun.full().named(run.experiment(), run.id().toString());
        Files.writeString(
                run.runJson(), RunJson.write(sample.withOverrides(overrides).toRecord()));
    }

    @Test
    void should_list_the_runs_of_these_experiments_newest_first_when_several_are_named() {
        RunFolder first = publish("baseline", FIRST);
        publish("softmax", FIRST);
        RunFolder wide = publish("wide", SECOND);
        assertThat(store.runs(List.of("baseline", "wide"))).containsExactly(wide, first);
        assertThatThrownBy(() -> store.runs(List.of("baseline", "wiede")))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no complete run 'wiede' in " + reports + "; experiments with runs: baseline,"
                        + " softmax, wide; did you mean wide?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261124T141657Z-3f9a1c2b", "baseline/20261124T141657Z-3f9a1c2b"})
    void should_refuse_a_run_when_experiments_are_named(String run) {
        publish("baseline", FIRST);
        assertThatThrownBy(() -> store.runs(List.of(run)))
                .isInstanceOf(UserFailure.class)
                .hasMessage("'" + run + "' is not an experiment's name: a name is 1 to 64 of a-z, 0-9, '.', '_', '-',"
                        + " beginning with a letter or a digit");
    }

    @Test
    void should_know_the_run_of_a_file_when_links_lead_to_it_or_away() throws IOException {
        RunFolder run = publish("baseline", FIRST);
        Path onnx = run.onnx(run.read());
        Path file = Files.createSymbolicLink(base.resolve("link.onnx"), onnx);
        Path folder = Files.createSymbolicLink(base.resolve("link"), run.path().getParent());
        Path elsewhere = Files.writeString(base.resolve("elsewhere.onnx"), "others");
        Path away = Files.createSymbolicLink(run.path().resolve("model/away.onnx"), elsewhere);

        assertThat(store.containing(onnx)).contains(run);
        assertThat(store.containing(file)).contains(run);
        assertThat(store.containing(folder.resolve(run.path().getParent().relativize(onnx))))
                .contains(run);
        assertThat(store.containing(away)).contains(run);
        assertThat(store.containing(elsewhere)).isEmpty();
        assertThat(new RunStore(Files.createSymbolicLink(base.resolve("reports"), reports)).containing(onnx))
                .map(RunFolder::id)
                .contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "", ".", "..", "a\nb", "A", "/etc", "../x/20261124T141657Z-3f9a1c2b", "x\u0000", "latest"
            })
    void should_refuse_when_a_name_could_lead_out(String name) {
        assertThatThrownBy(() -> store.find(name))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("not an experiment's name");
        assertThatThrownBy(() -> store.stage(name))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("not an experiment's name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/x", "a/../b", "a//b", "", "a\\b", ".hidden", "a\nb", "a/"})
    void should_refuse_when_a_file_would_leave_the_run(String file) {
        try (StagedRun staged = store.stage("baseline")) {
            assertThatThrownBy(() -> staged.write(file, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void should_take_the_next_second_when_an_id_is_taken() {
        publish("baseline", FIRST);
        RunId next = store.newId("baseline", FIRST.second(), SampleRun.DIGEST);
        assertThat(next).hasToString("20261124T141658Z-3f9a1c2b");
        assertThat(store.newId("wide", FIRST.second(), SampleRun.DIGEST)).isEqualTo(FIRST);
    }

    @Test
    void should_not_overwrite_when_the_id_appeared_meanwhile() throws IOException {
        try (StagedRun late = staged("baseline", FIRST, "late")) {
            RunFolder early = publish("baseline", FIRST);
            assertThatThrownBy(() -> store.publish(late, FIRST))
                    .isInstanceOf(UserFailure.class)
                    .hasMessageContaining("a run is never overwritten; start this one again");
            assertThat(early.path().resolve("model/baseline-3f9a1c2b.onnx")).hasContent("weights");
            early.verify();
        }
        assertThat(reports.resolve(".staging")).doesNotExist();
    }

    @Test
    void should_show_nothing_when_a_run_is_closed_unpublished() {
        try (StagedRun staged = staged("baseline", FIRST, "weights")) {
            assertThat(staged.path()).exists();
        }
        assertThat(store.runs()).isEmpty();
        assertThat(reports.resolve(".staging")).doesNotExist();
    }

    @Test
    void should_remove_only_old_staging_folders_when_a_run_is_staged() throws IOException {
        Path old = store.stage("wide").path();
        Files.writeString(old.resolve("part"), "x");
        Path young = store.stage("wide").path();
        Path foreign = Files.createDirectory(reports.resolve(".staging/mine"));
        FileTime weekAgo = FileTime.from(Instant.now().minus(Duration.ofDays(8)));
        Files.setLastModifiedTime(old, weekAgo);
        Files.setLastModifiedTime(foreign, weekAgo);
        try (StagedRun staged = store.stage("baseline")) {
            assertThat(staged.path()).exists();
            assertThat(old).doesNotExist();
            assertThat(young).exists();
            assertThat(foreign).exists();
        }
    }

    @Test
    void should_stage_when_another_build_removes_the_empty_folder_again_and_again() throws Exception {
        AtTheSameTime.run(() -> stageOften("baseline"), () -> stageOften("wide"));

        assertThat(reports.resolve(".staging")).doesNotExist();
    }

    private void stageOften(String experiment) {
        for (int i = 0; i < 2_000; i++) {
            store.stage(experiment).close();
        }
    }

    @Test
    void should_name_the_obstacle_when_a_file_is_in_the_way_of_the_staging_folder() throws IOException {
        Files.createDirectories(reports);
        Path file = Files.writeString(reports.resolve(".staging"), "I am a file");
        assertThatThrownBy(() -> store.stage("baseline"))
                .isInstanceOf(UserFailure.class)
                .hasMessage(reports + ": cannot be written: " + file
                        + " is in the way; move it, or choose another folder with -Dmnist.reports");
    }

    @Test
    void should_name_the_obstacle_when_a_file_is_in_the_way_of_the_folder() throws IOException {
        Files.writeString(reports, "I am a file");
        assertThatThrownBy(() -> store.stage("baseline"))
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT))
                .hasMessageContaining(reports.toString())
                .hasMessageContaining("-Dmnist.reports");
        assertThat(store.experiments()).isEmpty();
    }

    @Test
    void should_name_the_obstacle_when_a_file_is_in_the_way_of_the_experiment() throws IOException {
        Files.createDirectories(reports);
        Files.writeString(reports.resolve("baseline"), "I am a file");
        try (StagedRun staged = staged("baseline", FIRST, "weights")) {
            assertThatThrownBy(() -> store.publish(staged, FIRST))
                    .isInstanceOf(UserFailure.class)
                    .hasMessageContaining("baseline is in the way");
        }
    }

    @Test
    void should_name_the_obstacle_before_anything_is_written_when_asked_for_a_place() throws IOException {
        store.requirePlace("baseline");
        assertThat(reports).doesNotExist();
        Files.createDirectories(reports);
        store.requirePlace("baseline");
        Files.writeString(reports.resolve("baseline"), "I am a file");
        assertThatThrownBy(() -> store.requirePlace("baseline"))
                .isInstanceOf(UserFailure.class)
                .hasMessage(reports.resolve("baseline") + ": cannot be written: " + reports.resolve("baseline")
                        + " is in the way; move it, or choose another folder with -Dmnist.reports");
        assertThatThrownBy(() -> new RunStore(reports.resolve("baseline/deeper")).requirePlace("wide"))
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining(reports.resolve("baseline") + " is in the way");
    }

    @Test
    void should_know_the_newest_incomplete_run_when_checksums_are_missing() throws IOException {
        assertThat(store.newestIncomplete("baseline")).isEmpty();
        Files.delete(publish("baseline", FIRST).path().resolve("SHA256SUMS"));
        publish("baseline", SECOND);
        assertThat(store.newestIncomplete("baseline")).contains(FIRST);
    }

    @Test
    void should_name_each_file_when_a_run_was_changed() throws IOException {
        RunFolder run = publish("baseline", FIRST);
        Files.writeString(run.runJson(), "{}");
        Files.delete(run.path().resolve("model/baseline-3f9a1c2b.onnx"));
        assertThatThrownBy(run::verify)
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining(
                        "run.json: has SHA-256 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
                .hasMessageContaining("baseline-3f9a1c2b.onnx: is missing")
                .hasMessageContaining("restore it, or train again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  ../../x"})
    void should_fail_when_the_checksums_are_not_some(String text) throws IOException {
        RunFolder run = publish("baseline", FIRST);
        Files.writeString(run.path().resolve("SHA256SUMS"), text);
        assertThatThrownBy(run::verify).isInstanceOf(UserFailure.class).hasMessageContaining("SHA256SUMS");
    }

    @Test
    void should_fail_when_a_run_was_moved() throws IOException {
        Path moved = reports.resolve("wide/" + FIRST);
        Files.createDirectories(moved.getParent());
        Files.move(publish("baseline", FIRST).path(), moved);
        assertThatThrownBy(() -> store.find("wide").read())
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("is the record of baseline/" + FIRST + ", not of this folder");
    }

    private RunFolder publish(String experiment, RunId id) {
        try (StagedRun staged = staged(experiment, id, "weights")) {
            RunFolder run = store.publish(staged, id);
            store.pointToNewest(experiment);
            return run;
        }
    }

    private StagedRun staged(String experiment, RunId id, String weights) {
        StagedRun staged = store.stage(experiment);
        staged.write("model/baseline-3f9a1c2b.onnx", weights);
        staged.write(
                "run.json",
                RunJson.write(SampleRun.full().named(experiment, id.toString()).toRecord()));
        return staged;
    }

    private static Stream<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}
