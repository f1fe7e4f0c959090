package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    @TempDir
    Path base;

    @Test
    void should_ask_for_the_ending_when_a_file_that_is_named_has_another() throws IOException {
        Files.writeString(base.resolve("seed.bin"), "weights");
        Models models = new Models(new Workspace(base, Path.of("experiments"), Path.of("reports")));
        assertThatThrownBy(() -> models.initial("seed.bin"))
                .isInstanceOf(UserFailure.class)
                .hasMessage(
                        "initialModel: seed.bin: is a file, but an ONNX file's name ends in .onnx; rename it, or name"
                                + " an experiment or a run");
    }

    @Test
    void should_say_once_what_is_wrong_when_an_initial_model_cannot_be_read() throws IOException {
        Path file = Files.writeString(base.resolve("seed.onnx"), "no ONNX");
        Models models = new Models(new Workspace(base, Path.of("experiments"), Path.of("reports")));
        assertThatThrownBy(() -> models.initial("seed.onnx"))
                .isInstanceOfSatisfying(
                        UserFailure.class, failure -> assertThat(failure.kind()).isEqualTo(UserFailure.Kind.INPUT))
                .hasMessage(
                        "initialModel: " + file + ": not an ONNX file of a multilayer perceptron: it is damaged, or no"
                                + " ONNX file at all; name a run, or a file that one exported");
    }
}
