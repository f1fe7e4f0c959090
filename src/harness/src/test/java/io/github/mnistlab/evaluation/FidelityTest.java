package io.github.mnistlab.evaluation;

import static io.github.mnistlab.evaluation.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.failure.UserFailure.Kind;
import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.FidelityRecord.Pair;
import io.github.mnistlab.record.FlipRecord;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FidelityTest {
    private static final OnnxEvaluator EVALUATOR =
            new OnnxEvaluator(new ProviderPolicy(NvidiaDriver.ofThisMachine()), 1);

    private final Evaluation evaluation = EVALUATOR.evaluate(
            Digits.model(), Digits.images(), new EvaluationSpec(ProviderKind.CPU, 100, Optional.empty()));

    @Test
    void should_agree_fully_when_both_say_the_same() {
        FidelityRecord fidelity = check(evaluation.logProbabilities().clone(), evaluation, Optional.empty());

        assertThat(fidelity).isEqualTo(new FidelityRecord(0, 0, 0, Optional.of(List.of()), Optional.empty()));
        assertThat(evaluation.with(fidelity).record().fidelity()).contains(fidelity);
    }

    @Test
    void should_measure_the_difference_when_only_rounding_differs() {
        float[] model = evaluation.logProbabilities().clone();
        model[123] += 0.25f;

        FidelityRecord fidelity = check(model, evaluation, Optional.empty());

        assertThat(fidelity.differing()).isZero();
        assertThat(fidelity.maxLogProbDelta()).isCloseTo(0.25, within(1e-6));
        assertThat(fidelity.meanLogProbDelta()).isCloseTo(0.25 / 1000, within(1e-8));
    }

    @Test
    void should_fail_when_classes_differ_on_the_cpu() {
        float[] model = evaluation.logProbabilities().clone();
        preferNine(model, 0);
        preferNine(model, 92);

        assertFailure(
                Kind.VERDICT,
                () -> check(model, evaluation, Optional.empty()),
                "the trained model and the exported file disagree on 2 of 100 images: image 0 (9 against 7, margin 14),"
                        + " image 92 (9 against 4, margin 1.7); the run is not published, please report this as a defect");
    }

    @Test
    void should_fail_when_classes_differ_on_the_cpu_though_the_evaluation_ran_on_cuda() {
        float[] model = evaluation.logProbabilities().clone();
        preferNine(model, 92);

        assertFailure(
                Kind.VERDICT,
                () -> check(model, onCuda(model), Optional.of(evaluation.logProbabilities())),
                "the trained model and the exported file disagree on 1 of 100 images: image 92 (9 against 4, margin 1.7);"
                        + " the run is not published, please report this as a defect");
    }

    @Test
    void should_compare_all_three_when_the_evaluation_ran_on_cuda() {
        float[] cpu = evaluation.logProbabilities();
        float[] model = cpu.clone();
        model[0] += 0.5f;
        float[] cuda = cpu.clone();
        preferNine(cuda, 92);

        FidelityRecord fidelity = check(model, onCuda(cuda), Optional.of(cpu));

        assertThat(fidelity.pairs("cuda"))
                .extracting(Pair::between)
                .containsExactly(
                        "Tribuo and ONNX Runtime on cuda",
                        "Tribuo and ONNX Runtime on cpu",
                        "ONNX Runtime on cpu and on cuda");
        assertThat(fidelity.pairs("cuda"))
                .extracting(pair -> pair.agreement().differing())
                .containsExactly(1, 0, 1);
        assertThat(fidelity.pairs("cuda").get(1).agreement().maxLogProbDelta()).isEqualTo(0.5);
        assertThat(fidelity.flips().orElseThrow())
                .singleElement()
                .returns(92, FlipRecord::image)
                .returns("9", FlipRecord::label)
                .returns("4", FlipRecord::reference)
                .returns("9", FlipRecord::predicted)
                .satisfies(flip -> assertThat(flip.referenceMargin()).isCloseTo(0.0987, within(1e-4)));
    }

    @Test
    void should_name_no_more_than_five_when_many_differ() {
        float[] model = evaluation.logProbabilities().clone();
        for (int image = 0; image < 100; image++) {
            preferNine(model, image);
        }
        AgreementRecord agreement = Agreement.between(model, evaluation.logProbabilities(), Digits.images());

        assertThat(Fidelity.describe(agreement, 100))
                .matches("90 of 100 images: (image \\d+ \\(9 against [0-8], margin [0-9.]+\\), ){5}…");
    }

    @Test
    void should_ask_the_cpu_when_the_evaluation_ran_elsewhere() {
        assertThat(EVALUATOR.cpuReference(Digits.model(), Digits.images(), evaluation))
                .isEmpty();
        assertThat(EVALUATOR.cpuReference(Digits.model(), Digits.images(), onCuda(evaluation.logProbabilities())))
                .hasValueSatisfying(cpu -> assertThat(cpu).isEqualTo(evaluation.logProbabilities()));
    }

    private static FidelityRecord check(float[] model, Evaluation evaluation, Optional<float[]> onCpu) {
        return Fidelity.check(model, evaluation, onCpu, Digits.images());
    }

    private static void preferNine(float[] logProbabilities, int image) {
        logProbabilities[image * 10 + 9] = 1;
    }

    /** As if a GPU had computed these scores. */
    private Evaluation onCuda(float[] logProbabilities) {
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
        return new Evaluation(cuda, Classes.mostProbable(logProbabilities, 10), logProbabilities, 0, Optional.empty());
    }
}
