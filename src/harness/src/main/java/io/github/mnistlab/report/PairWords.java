package io.github.mnistlab.report;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.Difference;
import io.github.mnistlab.compare.Disagreement;
import io.github.mnistlab.compare.Pair;
import io.github.mnistlab.compare.Verdict;
import io.github.mnistlab.record.EvaluationRecord;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences of a comparison's page. */
final class PairWords {
    private PairWords() {}

    /** What the conclusion on two runs rests on. */
    static String evidence(Comparison comparison) {
        Pair pair = comparison.pairs().get(0);
        if (!(pair instanceof Pair.Tested tested)) {
            return pair.sentence() + ".";
        }
        EvaluationRecord reference = comparison.reference().run().evaluation();
        EvaluationRecord run = comparison.runs().get(1).run().evaluation();
        String accuracies = Figures.percent(run.accuracy()) + " of " + Figures.count(run.total())
                + " test images right, against " + Figures.percent(reference.accuracy()) + ". ";
        return accuracies + contested(tested);
    }

    private static String contested(Pair.Tested tested) {
        Disagreement disagreement = tested.disagreement();
        int contested = disagreement.exactlyOneRight();
        if (contested == 0) {
            return "There is no image on which exactly one is right.";
        }
        return "Of the " + Figures.count(contested) + (contested == 1 ? " image" : " images")
                + " on which exactly one is right, " + tested.label() + " is right on "
                + Figures.count(disagreement.onlyRunRight().size()) + " (p\u00A0=\u00A0"
                + Typesetting.number(tested.adjustedPAsText())
                + ").";
    }

    /** What a verdict is called in a table. */
    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case UNDECIDED -> "no difference shown";
            case IDENTICAL -> "same predictions";
        };
    }

    /** A sign beside its name, so that no meaning hangs on a colour. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "▲";
            case WORSE -> "▼";
            case UNDECIDED -> "≈";
            case IDENTICAL -> "=";
        };
    }

    /** How far the ratios of times can be trusted, from the circumstances in which the runs differ. */
    static String timeCaveat(List<Difference> circumstances) {
        String causes = circumstances.stream()
                .filter(difference -> concernsTime(difference.field()))
                .map(Difference::name)
                .collect(Collectors.joining(", "));
        return causes.isEmpty()
                ? "By the records, machine, kernel and thread limit were the same. Each run was timed once, whatever else"
                        + " the machine did: small differences mean nothing."
                : "The runs were not timed alike (different: " + causes
                        + "), so the ratios say little on the experiments themselves.";
    }

    private static boolean concernsTime(String field) {
        return field.equals("kernel") || field.equals("threads") || field.startsWith("environment.");
    }
}
