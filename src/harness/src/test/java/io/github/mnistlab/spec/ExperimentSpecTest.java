package io.github.mnistlab.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import io.github.mnistlab.spec.ExperimentSpec.ActivationKind;
import io.github.mnistlab.spec.ExperimentSpec.OptimizerKind;
import io.github.mnistlab.spec.ExperimentSpec.ScheduleKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The records refuse by themselves what the reader refuses with a place. */
class ExperimentSpecTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void should_refuse_layers_out_of_range() {
        refused("layers: must be an integer ≥ 1, but is [128, 0]", List.of(128, 0), 0.9, false, 15);
        refused(
                "layers: must have at most 16 entries, but is [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
                Collections.nCopies(17, 1),
                0.9,
                false,
                15);
        refused(
                "must have at most 268,435,456 weights between hidden layers, but has 4,294,967,296",
                List.of(65_536, 65_536),
                0.9,
                false,
                15);
    }

    @Test
    void should_refuse_numbers_out_of_range() {
        refused("momentum: must be a number < 1, but is 1", List.of(), 1, false, 15);
        refused("momentum: must be a finite number, but is NaN", List.of(), Double.NaN, false, 15);
        refused("epochs: must be an integer ≥ 1, but is 0", List.of(), 0.9, false, 0);
        refused("needs a momentum above 0, but momentum is 0", List.of(), 0, true, 15);
    }

    @Test
    void should_make_no_difference_between_zero_and_minus_zero() {
        assertThat(spec(List.of(), -0.0, false, 15)).isEqualTo(spec(List.of(), 0.0, false, 15));
    }

    @Test
    void should_refuse_blocks_out_of_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationSpec(ProviderKind.AUTO, 0, Optional.empty()))
                .withMessage("evaluation.batchSize: must be an integer ≥ 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateSpec(Optional.of(new BigDecimal("1.01")), Optional.empty()))
                .withMessage("gate.minAccuracy: must be a number ≤ 1, but is 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatasetSpec("", Optional.empty(), Map.of()))
                .withMessage("dataset.name: must be one line of text of 1 to 64 characters, but is \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatasetSpec("x", Optional.empty(), Map.of("../x", DIGEST)))
                .withMessage("dataset.sha256: there is no IDX file '../x'");
    }

    @Test
    void should_keep_digests_in_the_order_of_their_files() {
        DatasetSpec dataset = new DatasetSpec(
                "x",
                Optional.of("x"),
                Map.of(
                        "train-labels-idx1-ubyte", DIGEST,
                        "t10k-labels-idx1-ubyte", DIGEST,
                        "t10k-images-idx3-ubyte", DIGEST));
        assertThat(dataset.sha256().keySet())
                .containsExactly("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", "train-labels-idx1-ubyte");
    }

    private static void refused(String told, List<Integer> layers, double momentum, boolean nesterov, int epochs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(layers, momentum, nesterov, epochs))
                .withMessage(told);
    }

    private static ExperimentSpec spec(List<Integer> layers, double momentum, boolean nesterov, int epochs) {
        return new ExperimentSpec(
                "",
                layers,
                ActivationKind.RELU,
                OptimizerKind.SGD,
                0.1,
                momentum,
                nesterov,
                0,
                ScheduleKind.CONSTANT,
                epochs,
                64,
                1,
                true,
                0,
                Optional.empty(),
                0,
                new DatasetSpec("mnist", Optional.empty(), Map.of()),
                new EvaluationSpec(ProviderKind.AUTO, 1_000, Optional.empty()),
                new GateSpec(Optional.empty(), Optional.empty()));
    }
}
