package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.FlipRecord;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A recorded run of two test images that gets one right. */
class ReproductionTest {
    private static final RunRecord RUN =
            SampleRun.baseline().withCorrect(1, 2).withEpochs("a", "b").toRecord();
    private static final int[] PREDICTED = {7, 2};
    private static final String OTHER = "0".repeat(64);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.002");

    private RunRecord run = RUN;
    private String jvm = RUN.environment().jvm();
    private String kernel = RUN.training().kernel();
    private String arch = RUN.environment().arch();
    private Recipe recipe = Recipe.of(RUN);
    private List<String> epochs = List.of("a", "c");

    @Test
    void should_be_identical_bits_when_the_digest_is_the_same() {
        kernel = "scalar";
        Reproduction reproduction = reproduction(RUN.model().digest(), PREDICTED, 1);
        assertThat(reproduction.agreement()).isEqualTo(Agreement.IDENTICAL_BITS);
        assertThat(reproduction.lines())
                .containsExactly("baseline 20261124T141657Z-3f9a1c2b: identical bits: model digest 3f9a1c2b7d40, with"
                        + " kernel scalar on Debian OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1");
    }

    @Test
    void should_be_identical_predictions_when_every_class_is_the_same() {
        Reproduction reproduction = reproduction(OTHER, PREDICTED.clone(), 1);
        assertThat(reproduction.agreement()).isEqualTo(Agreement.IDENTICAL_PREDICTIONS);
        assertThat(reproduction.lines())
                .containsExactly(
                        "baseline 20261124T141657Z-3f9a1c2b: identical predictions: model digest 3f9a1c2b7d40 →"
                                + " 000000000000, test accuracy 0.5000 → 0.5000",
                        "first cause found: unknown; data, spec, numeric contract, JDK, kernel and machine are the same",
                        "the weights part in epoch 2 (b → c)");
    }

    @Test
    void should_be_identical_predictions_when_only_the_recorded_gpu_saw_an_image_otherwise() {
        AgreementRecord flipped =
                new AgreementRecord(1, 0.003, 0.0001, List.of(new FlipRecord(1, "2", "3", "2", 0.0001, 0.0002)));
        run = SampleRun.baseline()
                .withCorrect(1, 2)
                .withEpochs("a", "b")
                .withFidelity("cuda", FidelityRecord.of(flipped, Optional.empty()))
                .toRecord();

        assertThat(reproduction(OTHER, new int[] {7, 3}, 1).agreement()).isEqualTo(Agreement.IDENTICAL_PREDICTIONS);
        assertThat(reproduction(OTHER, PREDICTED, 1).agreement())
                .as("the model itself found another class than the GPU")
                .isEqualTo(Agreement.WITHIN_TOLERANCE);
    }

    @Test
    void should_be_within_tolerance_up_to_and_with_the_limit_itself() {
        assertThat(reproduction(OTHER, new int[] {7, 3}, 1).agreement()).isEqualTo(Agreement.WITHIN_TOLERANCE);
        int[] thousand = new int[1_000];
        assertThat(reproduction(OTHER, thousand, 502).agreement()).isEqualTo(Agreement.WITHIN_TOLERANCE);
        assertThat(reproduction(OTHER, thousand, 498).agreement()).isEqualTo(Agreement.WITHIN_TOLERANCE);
        assertThat(reproduction(OTHER, thousand, 503).agreement()).isEqualTo(Agreement.DIFFERENT);
        assertThat(reproduction(OTHER, thousand, 502).lines().get(0))
                .endsWith("test accuracy 0.5000 → 0.5020 (tolerance 0.002)");
    }

    @Test
    void should_name_the_first_cause_in_a_fixed_order_when_there_are_several() {
        arch = "aarch64";
        assertThat(cause())
                .isEqualTo("machine amd64, AMD EPYC 7B13, Linux 6.1.0-28-amd64 → aarch64, Linux 6.1.0-28-amd64");
        kernel = "scalar";
        assertThat(cause()).isEqualTo("kernel vector-256 → scalar");
        jvm = "Temurin 25";
        assertThat(cause()).isEqualTo("JDK Debian OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1 → Temurin 25");
        recipe = new Recipe(OTHER, Recipe.of(RUN).data(), Optional.empty(), 2);
        assertThat(cause()).isEqualTo("spec digest 0123456789ab → 000000000000");
    }

    @Test
    void should_say_how_far_the_weights_agree_when_they_never_part() {
        epochs = List.of("a", "b");
        assertThat(reproduction(OTHER, PREDICTED, 1).lines().get(2))
                .isEqualTo("the weights are the same after every epoch: the recorded model digest is not that of the"
                        + " last one");
        epochs = List.of("a");
        assertThat(reproduction(OTHER, PREDICTED, 1).lines().get(2))
                .isEqualTo("the weights are the same through epoch 1; recorded are 2 epochs, trained were 1");
    }

    @Test
    void should_order_agreements_when_compared() {
        assertThat(Agreement.IDENTICAL_BITS.isAtLeast(Agreement.IDENTICAL_PREDICTIONS))
                .isTrue();
        assertThat(Agreement.WITHIN_TOLERANCE.isAtLeast(Agreement.WITHIN_TOLERANCE))
                .isTrue();
        assertThat(Agreement.DIFFERENT.isAtLeast(Agreement.WITHIN_TOLERANCE)).isFalse();
    }

    private String cause() {
        return reproduction(OTHER, new int[] {0, 0}, 0).lines().get(1).replace("first cause found: ", "");
    }

    private Reproduction reproduction(String digest, int[] predicted, int correct) {
        TrainingRecord training = new TrainingRecord(
                kernel,
                1,
                1,
                Optional.empty(),
                IntStream.range(0, epochs.size())
                        .mapToObj(i -> new EpochRecord(i + 1, 0.5, 1, epochs.get(i), Optional.empty()))
                        .toList(),
                1,
                1);
        Optional<String> cpu = arch.equals("amd64") ? RUN.environment().cpu() : Optional.empty();
        EnvironmentRecord environment =
                new EnvironmentRecord(RUN.environment().os(), arch, cpu, 2, jvm, Map.of(), Optional.empty());
        return new Reproduction(
                run, PREDICTED, new Repetition(recipe, training, environment, digest, predicted, correct), TOLERANCE);
    }
}
