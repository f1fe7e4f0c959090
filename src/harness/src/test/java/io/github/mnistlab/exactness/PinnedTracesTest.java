package io.github.mnistlab.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.mlp.MlpTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PinnedTracesTest {
    private final PinnedTraces pinned = PinnedTraces.read();

    /** A digest that changes needs a new version of the contract. */
    @Test
    void should_belong_to_this_version_of_the_numeric_contract() {
        assertThat(pinned.contract()).isEqualTo("numeric contract " + MlpTraining.NUMERIC_CONTRACT);
    }

    @Test
    void should_have_every_case() {
        assertThat(TrainingCase.values())
                .allSatisfy(each -> assertThat(pinned.of(each)).isNotEmpty());
        assertThat(pinned.of(TrainingCase.BASELINE)).hasSize(15);
    }

    @Test
    void should_begin_with_the_first_epoch_alone() {
        assertThat(pinned.of(TrainingCase.FIRST_EPOCH))
                .containsExactly(pinned.of(TrainingCase.BASELINE).get(0).replace("baseline", "first_epoch"));
    }

    @Test
    void should_end_with_the_digest_that_the_readme_prints() throws IOException {
        String digest = pinned.digest(TrainingCase.BASELINE);
        assertThat(Files.readString(Path.of("../../README.md")))
                .contains("`" + digest + "`", "`" + digest.substring(0, 8) + "`");
    }
}
