package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.gate.GateVerdict;
import io.github.mnistlab.mlp.MlpTraining;
import io.github.mnistlab.record.ExperimentLock;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.LockFile;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real training; each test has its own copy of the run. */
class LockTest {
    private static final String LOCK = Path.of("experiments", "tiny.lock.json").toString();

    private static final int CONTRACT = MlpTraining.NUMERIC_CONTRACT;
    private static final int OTHER = CONTRACT + 1;

    @TempDir
    static Path origin;

    private static TrainedRun trained;

    @TempDir
    Path base;

    private Workspace workspace;
    private RunFolder run;
    private RunRecord record;

    @BeforeAll
    static void train() throws IOException {
        trained = TrainedRun.in(origin, new ArrayList<>());
    }

    @BeforeEach
    void copy() throws IOException {
        TrainedRun own = trained.copiedTo(base);
        workspace = own.workspace();
        run = own.folder();
        record = run.read();
    }

    @Test
    void should_pin_what_the_run_came_to_when_locked() {
        String line = new Locksmith(workspace).lockNewest("tiny");

        assertThat(line)
                .isEqualTo(LOCK + ": written, model digest " + digest() + ", test accuracy " + accuracy()
                        + ", from run " + run.id());
        assertThat(lockFile().read()).contains(ExperimentLock.of(record));
        assertThat(verdict()).isInstanceOf(GateVerdict.Passed.class);
    }

    @Test
    void should_say_that_nothing_changed_and_leave_the_file_when_locked_again() throws IOException {
        Locksmith locksmith = new Locksmith(workspace);
        locksmith.lockNewest("tiny");
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(lockFile().path(), before);

        assertThat(locksmith.lockRun(run.id().toString()))
                .isEqualTo(LOCK + ": nothing changed, run " + run.id() + " has the locked model digest " + digest()
                        + " and test accuracy " + accuracy());
        assertThat(Files.getLastModifiedTime(lockFile().path())).isEqualTo(before);
    }

    @Test
    void should_say_old_and_new_when_the_lock_was_another() {
        lockFile().write(lock("0".repeat(64), "f".repeat(64), CONTRACT));

        assertThat(new Locksmith(workspace).lockNewest("tiny"))
                .isEqualTo(LOCK + ": spec digest 000000000000 → "
                        + record.specDigest().substring(0, 12) + ", model digest ffffffffffff → " + digest()
                        + ", test accuracy 0.0001 → " + accuracy() + ", from run " + run.id());
    }

    @Test
    void should_refuse_with_the_change_when_the_spec_has_moved_on() throws IOException {
        setSpec(TrainedRun.SPEC.replace("0.05", "0.5"));
        String change = "learningRate 0.05 → 0.5";

        assertFails(
                () -> new Locksmith(workspace).lockNewest("tiny"),
                "tiny: there is no run of the spec as it is now (" + change + " since run " + run.id()
                        + "); mvn mnist:train -Dexperiment=tiny makes one");
        assertFails(
                () -> new Locksmith(workspace).lockRun(run.id().toString()),
                "tiny " + run.id() + ": is a run of another spec than the experiment's is now (" + change
                        + "); name another run, or make one with mvn mnist:train -Dexperiment=tiny");
        assertThat(lockFile().path()).doesNotExist();
    }

    @Test
    void should_lock_when_only_demands_and_threads_have_moved_on() throws IOException {
        setSpec(TrainedRun.SPEC + "threads: 2\ngate: {minAccuracy: 0.5}\n");

        assertThat(new Locksmith(workspace).lockNewest("tiny")).startsWith(LOCK + ": written");
    }

    @Test
    void should_find_no_run_when_the_name_looks_like_the_beginning_of_another_experiments_digest() throws IOException {
        String name = run.id().model();
        Files.writeString(workspace.experiments().resolve(name + ".yaml"), TrainedRun.SPEC);

        assertFails(
                () -> new Locksmith(workspace).lockNewest(name),
                "there is no complete run '" + name + "' in " + workspace.reports()
                        + "; experiments with runs: tiny; mvn mnist:runs lists the runs; mvn mnist:train -Dexperiment="
                        + name + " makes one");
    }

    @Test
    void should_refuse_when_the_runs_files_were_changed() throws IOException {
        RunFiles.edit(run, "predictions.csv", "index,", "INDEX,");

        assertThatThrownBy(() -> new Locksmith(workspace).lockNewest("tiny"))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith(run.predictionsCsv() + ": has SHA-256 ");
        assertThat(lockFile().path()).doesNotExist();
    }

    @Test
    void should_refuse_when_the_recorded_digest_or_contract_is_another() throws IOException {
        RunFiles.forge(run, "run.json", "\"numericContract\": " + CONTRACT, "\"numericContract\": " + OTHER);
        assertFails(
                () -> new Locksmith(workspace).lockNewest("tiny"),
                "tiny " + run.id() + ": obeys numeric contract " + OTHER + ", but this version of the plugin has "
                        + CONTRACT + ";" + " mvn mnist:train -Dexperiment=tiny makes a run that can be locked");

        RunFiles.forge(run, "run.json", record.specDigest(), "0".repeat(64));
        assertFails(
                () -> new Locksmith(workspace).lockNewest("tiny"),
                "tiny " + run.id() + ": is a run of another spec than the experiment's is now (its recorded digest is"
                        + " another); name another run, or make one with mvn mnist:train -Dexperiment=tiny");
    }

    @Test
    void should_fail_the_gate_when_the_run_has_other_bits_than_the_lock() {
        lockFile().write(lock(record.specDigest(), "f".repeat(64), CONTRACT));

        assertThat(verdict()).isInstanceOf(GateVerdict.Failed.class);
        assertThat(verdict().checks())
                .extracting(CheckRecord::message)
                .singleElement()
                .asString()
                .startsWith("model digest is " + digest() + ", but the locked one is ffffffffffff, though ");
    }

    @Test
    void should_say_at_training_what_no_longer_fits() throws IOException {
        assertThat(check().staleLock()).as("no lock").isEmpty();
        lockFile().write(lock(record.specDigest(), record.model().digest(), OTHER));
        assertThat(check().staleLock())
                .contains(LOCK + " no longer fits: numeric contract " + OTHER + " → " + CONTRACT
                        + "; mvn mnist:lock -Dexperiment=tiny renews it" + " after the run");
        assertThat(new UpToDateCheck(workspace, "tiny", List.of("epochs=1")).staleLock())
                .as("-Dset is no concern of the lock")
                .isEmpty();
        new Locksmith(workspace).lockNewest("tiny");
        assertThat(check().staleLock()).isEmpty();
        Files.writeString(lockFile().path(), "{");
        assertThatThrownBy(() -> check().staleLock())
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith(lockFile().path() + ":1:2: is not a lock: ");
    }

    private UpToDateCheck check() {
        return new UpToDateCheck(workspace, "tiny", List.of());
    }

    private LockFile lockFile() {
        return LockFile.of(workspace.experiments(), "tiny");
    }

    private GateVerdict verdict() {
        return new GateKeeper(workspace).judge(run).verdict();
    }

    private ExperimentLock lock(String spec, String model, int contract) {
        ExperimentLock own = ExperimentLock.of(record);
        return new ExperimentLock(
                1, "tiny", spec, own.initialModel(), contract, own.dataset(), model, 1, 10_000, 0.0001);
    }

    private void setSpec(String yaml) throws IOException {
        Files.writeString(workspace.experiments().resolve("tiny.yaml"), yaml);
    }

    private String digest() {
        return record.model().digest().substring(0, 12);
    }

    private String accuracy() {
        return "0." + record.evaluation().correct();
    }

    private static void assertFails(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.INPUT))
                .hasMessage(message);
    }
}
