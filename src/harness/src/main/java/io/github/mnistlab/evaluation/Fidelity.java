package io.github.mnistlab.evaluation;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.FidelityRecord.CpuRecord;
import io.github.mnistlab.record.FlipRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How well an exported file agrees with the model that it was exported from.
 *
 * <p>ONNX Runtime sums in another order than the training kernels, so that log-probabilities differ in their last bits.
 * What must not differ on the CPU is a predicted class: on the whole test set both say the same. On CUDA, images whose
 * two best classes are nearly equal may fall to the other side; they are listed, and the CPU's results tell whether it is
 * the GPU that differs or the file.
 */
public final class Fidelity {
    private static final int SHOWN = 5;

    private Fidelity() {}

    /**
     * Compares.
     *
     * @param model {@code [images, classes]} log-probabilities by the trained model, row by row
     * @param evaluation of the file exported from it, on the same images
     * @param onCpu those by the same file on the CPU, where the evaluation ran elsewhere
     * @throws UserFailure VERDICT if on the CPU any image's predicted class differs
     * @throws IllegalArgumentException if the sizes differ
     */
    public static FidelityRecord check(
            float[] model, Evaluation evaluation, Optional<float[]> onCpu, LabelledImages images) {
        AgreementRecord evaluated = Agreement.between(model, evaluation.logProbabilities(), images);
        Optional<CpuRecord> cpu = onCpu.map(reference -> new CpuRecord(
                Agreement.between(model, reference, images),
                Agreement.between(reference, evaluation.logProbabilities(), images)));
        boolean onThisCpu = evaluation.record().provider().equals(Provider.CPU.id());
        Optional<AgreementRecord> promised = onThisCpu ? Optional.of(evaluated) : cpu.map(CpuRecord::model);
        promised.filter(agreement -> agreement.differing() > 0).ifPresent(broken -> {
            throw UserFailure.verdict("the trained model and the exported file disagree on "
                    + describe(broken, images.size())
                    + "; the run is not published, please report this as a defect");
        });
        return FidelityRecord.of(evaluated, cpu);
    }

    /** How many images differ, and those of the largest margins. */
    public static String describe(AgreementRecord agreement, int total) {
        String count = agreement.differing() + " of " + total + " images";
        String first =
                agreement.flips().stream().limit(SHOWN).map(Fidelity::describe).collect(Collectors.joining(", "));
        return first.isEmpty() ? count : count + ": " + first + (agreement.differing() > SHOWN ? ", …" : "");
    }

    private static String describe(FlipRecord flip) {
        return String.format(
                Locale.ROOT,
                "image %d (%s against %s, margin %.2g)",
                flip.image(),
                flip.reference(),
                flip.predicted(),
                flip.margin());
    }
}
