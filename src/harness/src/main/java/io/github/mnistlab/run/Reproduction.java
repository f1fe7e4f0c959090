package io.github.mnistlab.run;

import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.Recipe;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run and its repetition, held against each other.
 *
 * <p>A run that was evaluated on CUDA recorded the classes that its file found there, and which of them differ from those of the
 * model itself; the repetition has the model's. Where more images differ than a record lists, equal classes cannot be shown, and
 * the accuracies decide. The recorded accuracy stays CUDA's own.
 */
final class Reproduction {
    private final RunRecord run;
    private final int[] recorded;
    private final Repetition again;
    private final BigDecimal tolerance;

    /**
     * Compares nothing yet.
     *
     * @param run as it was recorded
     * @param recorded its predicted class for each test image
     * @param tolerance difference of test accuracy, in [0, 1]
     */
    Reproduction(RunRecord run, int[] recorded, Repetition again, BigDecimal tolerance) {
        this.run = run;
        this.recorded = recorded;
        this.again = again;
        this.tolerance = tolerance;
    }

    Agreement agreement() {
        if (again.digest().equals(run.model().digest())) {
            return Agreement.IDENTICAL_BITS;
        }
        if (Arrays.equals(recordedByModel(), again.predicted())) {
            return Agreement.IDENTICAL_PREDICTIONS;
        }
        return isWithinTolerance() ? Agreement.WITHIN_TOLERANCE : Agreement.DIFFERENT;
    }

    /** The recorded classes, with the model's own where the file found another one. */
    private int[] recordedByModel() {
        EvaluationRecord evaluation = run.evaluation();
        int[] classes = recorded.clone();
        evaluation.fidelity().flatMap(FidelityRecord::flips).orElse(List.of()).stream()
                .filter(flip -> flip.image() < classes.length)
                .forEach(flip -> classes[flip.image()] = evaluation.labels().indexOf(flip.reference()));
        return classes;
    }

    /** Exactly: |c₁/t₁ − c₂/t₂| ≤ tolerance, multiplied out. */
    private boolean isWithinTolerance() {
        long total = run.evaluation().total();
        long now = again.predicted().length;
        long difference = Math.abs(run.evaluation().correct() * now - again.correct() * total);
        return BigDecimal.valueOf(difference).compareTo(tolerance.multiply(BigDecimal.valueOf(total * now))) <= 0;
    }

    /** The answer in a line; where bits differ, two more with the first cause and the epoch in which they part. */
    List<String> lines() {
        Agreement agreement = agreement();
        String answer = run.experiment() + " " + run.run() + ": " + agreement.words();
        if (agreement == Agreement.IDENTICAL_BITS) {
            return List.of(answer + ": model digest " + Recipe.brief(again.digest()) + ", with kernel "
                    + again.training().kernel() + " on " + again.environment().jvm());
        }
        List<String> lines = new ArrayList<>();
        lines.add(answer + ": model digest " + Recipe.brief(run.model().digest()) + " → "
                + Recipe.brief(again.digest()) + ", " + accuracy()
                + (agreement == Agreement.WITHIN_TOLERANCE ? " (tolerance " + tolerance.toPlainString() + ")" : ""));
        lines.add("first cause found: " + cause());
        lines.add(parting());
        return lines;
    }

    private String accuracy() {
        return String.format(
                Locale.ROOT,
                "test accuracy %.4f → %.4f",
                (double) run.evaluation().correct() / run.evaluation().total(),
                (double) again.correct() / again.predicted().length);
    }

    private String cause() {
        EnvironmentRecord then = run.environment();
        EnvironmentRecord now = again.environment();
        return Recipe.of(run)
                .firstChange(again.recipe())
                .map(Recipe.Change::toString)
                .or(() -> change("JDK", then.jvm(), now.jvm()))
                .or(() -> change(
                        "kernel", run.training().kernel(), again.training().kernel()))
                .or(() -> change("machine", machine(then), machine(now)))
                .orElse("unknown; data, spec, numeric contract, JDK, kernel and machine are the same");
    }

    private static Optional<String> change(String what, String before, String now) {
        return before.equals(now) ? Optional.empty() : Optional.of(what + " " + before + " → " + now);
    }

    private static String machine(EnvironmentRecord environment) {
        return environment.arch() + environment.cpu().map(cpu -> ", " + cpu).orElse("") + ", " + environment.os();
    }

    private String parting() {
        List<EpochRecord> then = run.training().epochs();
        List<EpochRecord> now = again.training().epochs();
        int both = Math.min(then.size(), now.size());
        for (int i = 0; i < both; i++) {
            String before = then.get(i).digest();
            String after = now.get(i).digest();
            if (!before.equals(after)) {
                return "the weights part in epoch " + (i + 1) + " (" + Recipe.brief(before) + " → "
                        + Recipe.brief(after) + ")";
            }
        }
        return then.size() == now.size()
                ? "the weights are the same after every epoch: the recorded model digest is not that of the last one"
                : "the weights are the same through epoch " + both + "; recorded are " + then.size()
                        + " epochs, trained were " + now.size();
    }
}
