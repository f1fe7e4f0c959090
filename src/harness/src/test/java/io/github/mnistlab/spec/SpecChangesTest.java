package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecChangesTest {
    @TempDir
    Path folder;

    private ExperimentSpec baseline;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("baseline.yaml"), "gate: {minAccuracy: 0.97}\n");
        baseline = with();
    }

    @Test
    void should_be_none_when_only_words_and_threads_differ() {
        assertThat(SpecChanges.between(baseline, with("description=other", "threads=7")))
                .isEmpty();
    }

    @Test
    void should_list_old_and_new_in_the_specs_order_when_fields_differ() {
        assertThat(SpecChanges.between(
                        baseline, with("gate.minAccuracy=null", "learningRate=0.01", "layers=[]", "initialModel=wide")))
                .containsExactly(
                        "layers [128, 64] → []",
                        "learningRate 0.003 → 0.01",
                        "initialModel none → wide",
                        "gate.minAccuracy 0.97 → none");
    }

    @Test
    void should_stay_one_short_line_when_a_value_is_long() {
        List<String> changes = SpecChanges.between(baseline, with("initialModel=" + "x".repeat(1_000)));
        assertThat(changes).singleElement().asString().hasSizeLessThan(100).endsWith("…");
    }

    private ExperimentSpec with(String... overrides) {
        return new SpecReader(folder).read("baseline", List.of(overrides)).spec();
    }
}
