package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunStore;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final RunStore store = new RunStore(Path.of("no-reports"));

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

        assertThat(Names.model(file, "id", "baseline", store)).isEqualTo(file.getAbsolutePath());
        assertThat(Names.model(null, "id", "baseline", store)).isEqualTo("id");
        assertThat(Names.model(null, null, "baseline", store)).isEqualTo("baseline");
    }

    @Test
    void should_not_take_a_part_of_a_digest_when_an_experiment_is_asked_for() {
        assertThat(Names.run("cafe", "baseline", store)).isEqualTo("cafe");
        assertThatThrownBy(() -> Names.run(null, "cafe", store))
                .isInstanceOf(UserFailure.class)
                .hasMessage("there is no complete run 'cafe' in no-reports; experiments with runs: none yet;"
                        + " mvn mnist:runs lists the runs; mvn mnist:train -Dexperiment=cafe makes one");
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
        assertThat(Names.model(new File("model.ONNX"), "run", "baseline", store))
                .endsWith("model.ONNX");
        assertThatThrownBy(() -> Names.model(file, null, "baseline", store))
                .isInstanceOf(UserFailure.class)
                .hasMessage("model: " + file + ": an ONNX file's name ends in .onnx; rename it, or name a run with"
                        + " -Drun=… or an experiment with -Dexperiment=…");
    }
}
