package io.github.mnistlab.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFileTest {
    private static final ExperimentLock LOCK =
            ExperimentLock.of(SampleRun.baseline().toRecord());

    @TempDir
    Path folder;

    private LockFile file;

    @BeforeEach
    void open() {
        file = LockFile.of(folder.resolve("experiments"), "baseline");
    }

    @Test
    void should_read_the_same_lock_when_it_was_written() {
        file.write(LOCK);
        assertThat(file.read()).contains(LOCK);
        assertThat(file.path()).isEqualTo(folder.resolve("experiments/baseline.lock.json"));
        assertThat(file.path().getParent().toFile().list()).containsExactly("baseline.lock.json");
    }

    @Test
    void should_be_these_bytes_when_written() {
        file.write(LOCK);
        assertThat(file.path()).content(UTF_8).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "experiment": "baseline",
                  "specDigest": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                  "numericContract": 1,
                  "dataset": {
                    "t10k-images-idx3-ubyte": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
                    "t10k-labels-idx1-ubyte": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
                    "train-images-idx3-ubyte": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                    "train-labels-idx1-ubyte": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
                  },
                  "modelDigest": "3f9a1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f4d1a6c3b8e5f2097d4c6a1",
                  "correct": 9742,
                  "total": 10000,
                  "accuracy": 0.9742
                }
                """);
    }

    @Test
    void should_be_empty_when_there_is_none() {
        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schemaVersion": 1,        | "schemaVersion": 2,        | : has schema version 2, but this version of the plugin reads 1
                    "schemaVersion": 1,        |                            | schemaVersion
                    "schemaVersion": 1,        | "schemaVersion": 1, "x": 1,| .lock.json: is not a lock: it has the unknown key 'x'; restore
                    "correct": 9742,           | "correct": 9742, "total": 1,| 14:10: is not a lock: Duplicate field 'total'
                    "correct": 9742,           | "correct": "many",         | :13:14: is not a lock
                    "correct": 9742,           | "correct": null,           | is not a lock
                    "correct": 9742,           |                            | correct
                    "correct": 9742            | "correct": 10001           | : correct: must be in 0…total, but is '10001'
                    "correct": 9742            | "correct": 9743            | : accuracy: must be correct / total, but is '0.9742'
                    "total": 10000             | "total": 0                 | : total: must be a number of test images ≥ 1, but is '0'
                    "specDigest": "0123        | "specDigest": "012G        | : specDigest: must be 64 lower-case hex digits, but is '012G
                    "modelDigest": "3f9a       | "modelDigest": "3f9        | : modelDigest: must be 64 lower-case hex digits, but is '3f9
                    ubyte": "cccc              | ubyte": "cccC              | : dataset.t10k-images-idx3-ubyte: must be 64 lower-case hex digits
                    "t10k-images               | "../10k-images             | : dataset: must be a file's name, but is '../10k-images-idx3-ubyte'
                    "numericContract": 1       | "numericContract": 0       | : numericContract: must be a version ≥ 1, but is '0'
                    "experiment": "baseline"   | "experiment": "../x"       | : experiment: must be an experiment's name, but is '../x'
                    "experiment": "baseline"   | "experiment": "wide"       | : experiment: is the lock of wide, not of baseline
                    """)
    void should_name_file_and_place_when_a_part_is_wrong(String part, String wrong, String message) throws IOException {
        file.write(LOCK);
        String json = Files.readString(file.path());
        assertThat(json).contains(part);
        assertFails(json.replace(part, wrong == null ? "" : wrong), message);
    }

    @Test
    void should_name_the_file_when_it_is_cut_anywhere() throws IOException {
        file.write(LOCK);
        String json = Files.readString(file.path());
        for (int length = 0; length < json.length() - 2; length += 7) {
            assertFails(json.substring(0, length), ": is not a lock: ");
        }
    }

    @Test
    void should_name_the_file_when_it_is_hostile() throws IOException {
        file.write(LOCK);
        for (String json : List.of("null", "[]", "\u0000", "[".repeat(10_000), "{\"" + "k".repeat(10_000) + "\": 1}")) {
            assertFails(json, ": is not a lock: ");
        }
        assertFails(" ".repeat(LockFile.LONGEST + 1), ": is longer than 16384 bytes");
    }

    @Test
    void should_refuse_when_something_else_is_in_its_place() throws IOException {
        Files.createDirectories(file.path());
        String message = file.path() + ": is in the way of the experiment's lock, for it is not a file; remove it";
        assertThatThrownBy(file::read).isInstanceOf(UserFailure.class).hasMessage(message);
        assertThatThrownBy(() -> file.write(LOCK))
                .isInstanceOf(UserFailure.class)
                .hasMessage(message);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void should_refuse_when_it_is_a_link() throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.createSymbolicLink(file.path(), folder.resolve("elsewhere.json"));
        assertThatThrownBy(file::read)
                .isInstanceOf(UserFailure.class)
                .hasMessageEndingWith("it is not a file; remove it");
    }

    @Test
    void should_name_the_folders_option_when_it_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("experiments"), "I am a file");
        assertThatThrownBy(() -> file.write(LOCK))
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT))
                .hasMessageStartingWith(file.path() + ": cannot be written: ")
                .hasMessageEndingWith("or choose another folder with -Dmnist.experiments");
    }

    @Test
    void should_refuse_a_name_when_it_leads_out_of_the_folder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LockFile.of(folder, "../x"))
                .withMessage("not an experiment's name: ../x");
    }

    private void assertFails(String json, String message) throws IOException {
        Files.writeString(file.path(), json);
        assertThatThrownBy(file::read)
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.INPUT))
                .hasMessageStartingWith(file.path().toString())
                .hasMessageContaining(message)
                .hasMessageEndingWith("mvn mnist:lock -Dexperiment=baseline")
                .satisfies(e -> assertThat(e.getMessage())
                        .hasLineCount(1)
                        .hasSizeLessThan(700)
                        .doesNotContain("Source", "com.fasterxml"));
    }
}
