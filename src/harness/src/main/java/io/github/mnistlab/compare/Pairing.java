package io.github.mnistlab.compare;

import io.github.mnistlab.record.RunRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every run against the first, adjusts the p-values together and puts the results into words. */
final class Pairing {
    private final List<RunWithPredictions> runs;
    private final List<String> labels;
    private final List<Integer> testable;
    private final List<Disagreement> disagreements;
    private final List<BigDecimal> pValues;
    private final List<BigDecimal> adjusted;

    private Pairing(List<RunWithPredictions> runs, List<String> labels) {
        this.runs = runs;
        this.labels = labels;
        this.testable = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            if (obstacle(i).isEmpty()) {
                testable.add(i);
            }
        }
        this.disagreements = testable.stream()
                .map(i -> Disagreement.between(runs.get(0), runs.get(i)))
                .toList();
        this.pValues = disagreements.stream()
                .map(each -> McNemar.exactP(
                        each.onlyReferenceRight().size(), each.onlyRunRight().size()))
                .toList();
        this.adjusted = Holm.adjust(pValues);
    }

    static List<Pair> withFirst(List<RunWithPredictions> runs, List<String> labels) {
        var pairing = new Pairing(runs, labels);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            pairs.add(pairing.pair(i));
        }
        return pairs;
    }

    private Pair pair(int i) {
        Optional<String> obstacle = obstacle(i);
        if (obstacle.isPresent()) {
            return new Pair.NotComparable(labels.get(i), sameImages(i), obstacle.get());
        }
        int test = testable.indexOf(i);
        Disagreement disagreement = disagreements.get(test);
        Verdict verdict = Verdict.of(disagreement, adjusted.get(test));
        return new Pair.Tested(
                labels.get(i),
                disagreement,
                PairedInterval.of(disagreement, runs.get(i).size()),
                pValues.get(test),
                adjusted.get(test),
                verdict,
                sentence(i, verdict, disagreement, adjusted.get(test)));
    }

    private Optional<String> obstacle(int i) {
        RunRecord reference = runs.get(0).run();
        RunRecord run = runs.get(i).run();
        String start = labels.get(i) + " is not compared with " + labels.get(0) + " image by image: ";
        if (!run.dataset().sameTestImages(reference.dataset())) {
            return Optional.of(start + "it was tested on other images (" + describe(run) + " against "
                    + describe(reference) + ")");
        }
        for (int each : new int[] {0, i}) {
            if (!runs.get(each).hasPredictions()) {
                return Optional.of(start + labels.get(each) + " has no predictions.csv");
            }
        }
        return runs.get(i).hasLabelsOf(runs.get(0))
                ? Optional.empty()
                : Optional.of(start + "the labels in its predictions.csv are others");
    }

    /** By the records, and by the labels where both are there. */
    private boolean sameImages(int i) {
        boolean known = runs.get(0).hasPredictions() && runs.get(i).hasPredictions();
        return runs.get(i).run().dataset().sameTestImages(runs.get(0).run().dataset())
                && (!known || runs.get(i).hasLabelsOf(runs.get(0)));
    }

    private static String describe(RunRecord run) {
        return run.evaluation().total() + " of " + run.dataset().name();
    }

    private String sentence(int i, Verdict verdict, Disagreement disagreement, BigDecimal p) {
        String run = labels.get(i);
        String reference = labels.get(0);
        int right = disagreement.onlyRunRight().size();
        int contested = disagreement.exactlyOneRight();
        String accuracies = Figures.accuracy(runs.get(i).run().evaluation()) + " against "
                + Figures.accuracy(runs.get(0).run().evaluation());
        String evidence = contested == 0
                ? "there is no image on which exactly one is right"
                : "of the " + contested + (contested == 1 ? " image" : " images")
                        + " on which exactly one is right it is right on " + right + " (p = " + Figures.p(p)
                        + adjustment()
                        + ")";
        return switch (verdict) {
            case BETTER -> run + " is better: " + accuracies + ", and " + evidence;
            case WORSE -> run + " is worse: " + accuracies + ", and " + evidence;
            case UNDECIDED ->
                "no difference that the test set can show: " + run + " reaches " + accuracies + " of " + reference
                        + ", and " + evidence;
            case IDENTICAL ->
                run + " predicts the same class as " + reference + " for each of the "
                        + runs.get(0).size() + " images";
        };
    }

    private String adjustment() {
        return testable.size() == 1 ? "" : ", adjusted for " + testable.size() + " comparisons";
    }
}
