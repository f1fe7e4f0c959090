package io.github.mnistlab.predict;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private static Classifier open(List<String> classNames) {
        return Classifier.open(
                Digits.model(),
                new ProviderPolicy(NvidiaDriver.ofThisMachine()),
                ProviderKind.AUTO,
                PixelScale.MINUS_ONE_TO_ONE,
                classNames);
    }

    @Test
    void should_give_ten_probabilities_when_an_image_is_classified() {
        try (Classifier classifier = open(Digits.CLASS_NAMES)) {
            PredictionResult result = classifier.classify(DigitImage.of(Digits.images(), 0));

            assertThat(result.predictedName()).isEqualTo("7");
            assertThat(result.probability()).isCloseTo(0.9998, within(1e-4));
            assertThat(result.probabilities()).hasSize(10);
            assertThat(result.probabilities().stream().mapToDouble(p -> p).sum())
                    .isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void should_fail_when_the_image_has_another_size() {
        try (Classifier classifier = open(Digits.CLASS_NAMES)) {
            assertInputFailure(
                    () -> classifier.classify(new DigitImage(20, 20, new byte[400])),
                    "mlp-16.onnx: takes 784 pixels, but the image has 20×20; use a model that was trained on such images");
        }
    }

    @Test
    void should_fail_when_the_model_has_other_classes() {
        assertInputFailure(
                () -> open(List.of("even", "odd")),
                "mlp-16.onnx: tells 10 classes apart, but the data has 2; use a model that was trained on this data");
    }

    @Test
    void should_refuse_when_a_probability_is_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictionResult(0, List.of("0", "1"), List.of(1.0)))
                .withMessage("1 probabilities of 2 classes");
    }
}
