package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.evaluation.Fidelity.Difference;
import io.github.mnistlab.failure.UserFailure.Kind;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FidelityTest {

    private final Evaluation evaluation = new OnnxEvaluator(new ProviderPolicy(NvidiaDriver.ofThisMachine()), 1)
            .evaluate(Digits.model(), Digits.images(), new EvaluationSpec(ProviderKind.CPU, 100));

    @Test
    void should_agree_fully_when_both_say_the_same() {
        Fidelity fidelity = Fidelity.check(evaluation.logProbabilities().clone(), evaluation);

        assertThat(fidelity.record()).isEqualTo(new EvaluationRecord.FidelityRecord(0, 0, 0));
        assertThat(evaluation.with(fidelity.record()).record().fidelity()).contains(fidelity.record());
    }

    @Test
    void should_measure_the_difference_when_only_rounding_differs() {
        float[] model = evaluation.logProbabilities().clone();
        model[123] += 0.25f;

        Fidelity fidelity = Fidelity.check(model, evaluation);

        assertThat(fidelity.record().differing()).isZero();
        assertThat(fidelity.record().maxLogProbDelta()).isCloseTo(0.25, within(1e-6));
        assertThat(fidelity.record().meanLogProbDelta()).isCloseTo(0.25 / 1000, within(1e-8));
    }

    @Test
    void should_fail_when_classes_differ_on_the_cpu() {
        float[] model = evaluation.logProbabilities().clone();
        preferNine(model, 0);
        preferNine(model, 92);

        assertFailure(
                Kind.VERDICT,
                () -> Fidelity.check(model, evaluation),
                "the exported file and the trained model disagree on 2 of 100 images: image 0 (9 by the model, 7 by the"
                        + " file, margin 14), image 92 (9 by the model, 4 by the file, margin 0.099); the run is not"
                        + " published, please report this as a defect");
    }

    @Test
    void should_show_only_the_first_when_many_differ() {
        float[] model = evaluation.logProbabilities().clone();
        for (int image = 0; image < 100; image++) {
            preferNine(model, image);
        }

        assertThat(Fidelity.check(model, onCuda()).describe(100))
                .startsWith("90 of 100 images: image 0 (9 by the model, 7 by the file, margin 14), image 1 ")
                .endsWith("), …")
                .containsOnlyOnce("image 4 ")
                .doesNotContain("image 6 ");
    }

    @Test
    void should_list_the_images_when_classes_differ_on_cuda() {
        float[] model = evaluation.logProbabilities().clone();
        preferNine(model, 92);

        Fidelity fidelity = Fidelity.check(model, onCuda());

        assertThat(fidelity.record().differing()).isOne();
        assertThat(fidelity.differing())
                .singleElement()
                .returns(92, Difference::image)
                .returns("9", Difference::model)
                .returns("4", Difference::exported)
                .satisfies(difference -> assertThat(difference.margin()).isCloseTo(0.0987, within(1e-4)));
    }

    @Test
    void should_refuse_when_the_sizes_differ() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.check(new float[10], evaluation))
                .withMessage("10 log-probabilities against 1000");
    }

    private static void preferNine(float[] logProbabilities, int image) {
        logProbabilities[image * 10 + 9] = 1;
    }

    /** The same scores as if a GPU had computed them. */
    private Evaluation onCuda() {
        EvaluationRecord r = evaluation.record();
        EvaluationRecord cuda = new EvaluationRecord(
                "cuda",
                "cuda",
                r.fallbackReason(),
                r.correct(),
                r.total(),
                r.accuracy(),
                r.interval(),
                r.loss(),
                r.labels(),
                r.confusion(),
                r.perClass(),
                r.fidelity(),
                r.seconds(),
                r.imagesPerSecond(),
                r.latency());
        return new Evaluation(
                cuda,
                evaluation.predicted(),
                evaluation.logProbabilities(),
                evaluation.startSeconds(),
                Optional.empty());
    }
}
