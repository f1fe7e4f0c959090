package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void should_split_and_strip_when_several_are_named() {
        assertThat(Names.list("experiment", " baseline, wide")).containsExactly("baseline", "wide");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", ",", "a,,b", "a,"})
    void should_fail_when_a_name_is_empty(String value) {
        assertThatThrownBy(() -> Names.list("runs", value))
                .isInstanceOf(UserFailure.class)
                .hasMessageStartingWith("runs: names nothing")
                .hasMessageEndingWith("write it like -Druns=baseline,wide");
    }

    @Test
    void should_prefer_the_file_then_the_run_when_a_model_is_named() {
        File file = new File("a.onnx");

        assertThat(Names.model(file, "id", "baseline")).isEqualTo(file.getAbsolutePath());
        assertThat(Names.model(null, "id", "baseline")).isEqualTo("id");
        assertThat(Names.model(null, null, "baseline")).isEqualTo("baseline");
    }

    @Test
    void should_read_a_choice_when_its_case_differs() {
        assertThat(Choice.of("mnist.kernel", " Vector", KernelChoice.class)).isEqualTo(KernelChoice.VECTOR);
    }

    @Test
    void should_list_the_choices_when_it_is_none_of_them() {
        assertThatThrownBy(() -> Choice.of("mnist.kernel", "fast", KernelChoice.class))
                .isInstanceOf(UserFailure.class)
                .hasMessage("mnist.kernel: must be one of auto, vector, scalar, but is fast");
    }

    @Test
    void should_ask_for_the_ending_when_a_model_file_has_another() {
        File file = new File("model.bin").getAbsoluteFile();
        assertThat(Names.model(new File("model.ONNX"), "run", "baseline")).endsWith("model.ONNX");
        assertThatThrownBy(() -> Names.model(file, null, "baseline"))
                .isInstanceOf(UserFailure.class)
                .hasMessage("model: " + file + ": an ONNX file's name ends in .onnx; rename it, or name a run with"
                        + " -Drun=… or an experiment with -Dexperiment=…");
    }
}
