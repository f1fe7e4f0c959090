package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WriteFailureTest {
    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(
                        new IOException("No space left on device"), "the disk is full (No space left on device); free"),
                Arguments.of(new FileSystemException("x", null, "Disk quota exceeded"), "the disk is full (Disk quota"),
                Arguments.of(new FileAlreadyExistsException("reports"), "reports is in the way; move it"),
                Arguments.of(new AccessDeniedException("reports"), "no permission for reports; change its permissions"),
                Arguments.of(new NoSuchFileException("/proc/x"), "/proc/x cannot be made; check the folder above it"),
                Arguments.of(
                        new FileSystemException("x", null, "Not a\ndirectory"), "Not a directory; check the folder"),
                Arguments.of(new IOException(), "null; check the folder"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void should_name_path_reason_and_next_step_when_writing_failed(IOException cause, String message) {
        UserFailure failure = WriteFailure.of(Path.of("out"), cause);
        assertThat(failure.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT);
        assertThat(failure)
                .hasMessageStartingWith("out: cannot be written: " + message)
                .hasMessageEndingWith("choose another folder with -Dmnist.reports")
                .hasCause(cause);
        assertThat(failure.getMessage()).doesNotContain("\n");
    }
}
