package io.github.mnistlab.evaluation;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.EvaluationRecord.FidelityRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How well an exported file agrees with the model that it was exported from.
 *
 * <p>ONNX Runtime sums in another order than the training kernels, so that log-probabilities differ in their last bits.
 * What must not differ on the CPU is a predicted class: on the whole test set both say the same. On CUDA, images whose
 * two best classes are nearly equal may fall to the other side; they are listed.
 *
 * @param record the figures
 * @param differing the images that both see differently, in their order
 */
public record Fidelity(FidelityRecord record, List<Difference> differing) {

    private static final int SHOWN = 5;

    public Fidelity {
        differing = List.copyOf(differing);
    }

    /**
     * An image that both see differently.
     *
     * @param image index
     * @param model class name by the trained model
     * @param exported class name by the exported file
     * @param margin how much more probable, as a difference of log-probabilities, the exported file finds its class than
     *     the model's; near 0 it is rounding
     */
    public record Difference(int image, String model, String exported, double margin) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "image %d (%s by the model, %s by the file, margin %.2g)",
                    image,
                    model,
                    exported,
                    margin);
        }
    }

    /**
     * Compares.
     *
     * @param modelLogProbabilities {@code [images, classes]} by the trained model, row by row
     * @param evaluation of the file exported from it, on the same images
     * @throws UserFailure VERDICT if on the CPU any image's predicted class differs
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Fidelity check(float[] modelLogProbabilities, Evaluation evaluation) {
        Fidelity fidelity = compare(modelLogProbabilities, evaluation);
        boolean cpu = evaluation.record().provider().equals(Provider.CPU.id());
        if (cpu && !fidelity.differing().isEmpty()) {
            throw UserFailure.verdict("the exported file and the trained model disagree on "
                    + fidelity.describe(evaluation.record().total())
                    + "; the run is not published, please report this as a defect");
        }
        return fidelity;
    }

    /** How many images differ, and the first of them. */
    public String describe(int total) {
        String first = differing.stream().limit(SHOWN).map(Difference::toString).collect(Collectors.joining(", "));
        String count = differing.size() + " of " + total + " images";
        return differing.isEmpty() ? count : count + ": " + first + (differing.size() > SHOWN ? ", …" : "");
    }

    private static Fidelity compare(float[] model, Evaluation evaluation) {
        float[] exported = evaluation.logProbabilities();
        if (model.length != exported.length) {
            throw new IllegalArgumentException(model.length + " log-probabilities against " + exported.length);
        }
        double max = 0;
        double sum = 0;
        for (int i = 0; i < model.length; i++) {
            double delta = Math.abs((double) model[i] - exported[i]);
            max = Math.max(max, delta);
            sum += delta;
        }
        List<Difference> differing = differences(model, evaluation);
        return new Fidelity(new FidelityRecord(differing.size(), max, sum / model.length), differing);
    }

    private static List<Difference> differences(float[] model, Evaluation evaluation) {
        List<String> names = evaluation.record().labels();
        int[] byModel = Classes.mostProbable(model, names.size());
        int[] byFile = evaluation.predicted();
        List<Difference> differences = new ArrayList<>();
        for (int image = 0; image < byFile.length; image++) {
            if (byModel[image] != byFile[image]) {
                int row = image * names.size();
                double margin = (double) evaluation.logProbabilities()[row + byFile[image]]
                        - evaluation.logProbabilities()[row + byModel[image]];
                differences.add(new Difference(image, names.get(byModel[image]), names.get(byFile[image]), margin));
            }
        }
        return differences;
    }
}
