package io.github.mnistlab.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final String SPEC = "0e5622a219fe" + "0".repeat(52);
    private static final Recipe BEFORE = new Recipe(SPEC, Map.of("a", "1".repeat(64)), Optional.empty(), 1);

    @Test
    void should_be_that_of_the_run_when_taken_from_a_record() {
        RunRecord run = SampleRun.full().toRecord();
        assertThat(Recipe.of(run))
                .isEqualTo(new Recipe(run.specDigest(), run.dataset().files(), Optional.empty(), 1));
    }

    @Test
    void should_name_the_first_change_in_a_fixed_order_when_everything_differs() {
        Recipe contract = new Recipe(SPEC, BEFORE.data(), Optional.empty(), 2);
        Recipe initial = new Recipe(SPEC, BEFORE.data(), Optional.of("f".repeat(64)), 2);
        Recipe spec = new Recipe("9".repeat(64), BEFORE.data(), Optional.of("f".repeat(64)), 2);
        Recipe data = new Recipe("9".repeat(64), Map.of("b", "2".repeat(64)), Optional.of("f".repeat(64)), 2);

        assertThat(BEFORE.firstChange(BEFORE)).isEmpty();
        assertThat(BEFORE.firstChange(contract)).hasToString("Optional[numeric contract 1 → 2]");
        assertThat(BEFORE.firstChange(initial)).hasToString("Optional[initial weights none → ffffffffffff]");
        assertThat(BEFORE.firstChange(spec)).hasToString("Optional[spec digest 0e5622a219fe → 999999999999]");
        assertThat(BEFORE.firstChange(data)).hasToString("Optional[data file a 111111111111 → none]");
    }
}
