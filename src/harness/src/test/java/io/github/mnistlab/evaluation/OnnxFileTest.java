package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFileTest {

    @TempDir
    Path folder;

    @Test
    void should_hold_every_byte_when_the_file_is_read() throws IOException {
        Path file = Files.write(folder.resolve("model.onnx"), Digits.model().bytes());

        OnnxFile model = OnnxFile.read(file);

        assertThat(model.name()).isEqualTo(file.toString());
        assertThat(model.bytes()).isEqualTo(Digits.model().bytes());
    }

    @Test
    void should_fail_when_there_is_no_such_file() {
        Path file = folder.resolve("absent.onnx");

        assertInputFailure(() -> OnnxFile.read(file), file + ": no such file; give the path of an ONNX model");
    }

    @Test
    void should_fail_when_it_is_a_folder() {
        assertInputFailure(() -> OnnxFile.read(folder), folder + ": is not a file; give the path of an ONNX model");
    }

    @Test
    void should_fail_when_it_is_empty() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.onnx"));

        assertInputFailure(() -> OnnxFile.read(file), file + ": is empty; export the model again");
    }

    @Test
    void should_fail_without_reading_when_it_is_huge() throws IOException {
        Path file = folder.resolve("huge.onnx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }

        assertInputFailure(
                () -> OnnxFile.read(file),
                file + ": has 1099511627776 bytes, but at most 536870912 (512 MiB) are read; use a smaller model");
    }

    @Test
    void should_fail_when_it_may_not_be_read() throws IOException {
        Path file = Files.write(folder.resolve("secret.onnx"), new byte[] {1});
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file))
                .as("permissions bind this user")
                .isTrue();

        assertInputFailure(
                () -> OnnxFile.read(file), file + ": cannot be read: access denied; change the file's permissions");
    }
}
