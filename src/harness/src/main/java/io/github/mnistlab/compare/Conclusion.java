package io.github.mnistlab.compare;

import io.github.mnistlab.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A whole comparison in one sentence, without its full stop; one that begins with a name leaves that as it is. */
final class Conclusion {
    private final List<ComparedRun> runs;
    private final List<Pair> pairs;

    private Conclusion(List<ComparedRun> runs, List<Pair> pairs) {
        this.runs = runs;
        this.pairs = pairs;
    }

    static String of(Comparison comparison) {
        var conclusion = new Conclusion(comparison.runs(), comparison.pairs());
        return comparison.pairs().size() == 1 ? conclusion.ofTwo() : conclusion.ofSeveral();
    }

    private String ofTwo() {
        String run = pairs.get(0).label();
        String reference = runs.get(0).label();
        if (!(pairs.get(0) instanceof Pair.Tested tested)) {
            return run + " and " + reference + " cannot be compared image by image";
        }
        return switch (tested.verdict()) {
            case BETTER -> run + " is better than " + reference;
            case WORSE -> run + " is worse than " + reference;
            case UNDECIDED -> "The test set shows no difference between " + run + " and " + reference;
            case IDENTICAL ->
                run + " and " + reference
                        + (digest(runs.get(0).run()).equals(digest(runs.get(1).run()))
                                ? " are the same model, bit for bit"
                                : " predict the same class for every test image");
        };
    }

    private static String digest(RunRecord run) {
        return run.model().digest();
    }

    private String ofSeveral() {
        var parts = new ArrayList<String>();
        count(parts, pair -> is(pair, Verdict.BETTER), "better");
        count(parts, pair -> is(pair, Verdict.WORSE), "worse");
        count(parts, pair -> is(pair, Verdict.UNDECIDED), "without a difference that the test set can show");
        count(parts, pair -> is(pair, Verdict.IDENTICAL), "with the same predictions");
        count(parts, pair -> pair instanceof Pair.NotComparable, "not comparable image by image");
        return "Against " + runs.get(0).label() + ": " + String.join(", ", parts);
    }

    private static boolean is(Pair pair, Verdict verdict) {
        return pair instanceof Pair.Tested tested && tested.verdict() == verdict;
    }

    private void count(List<String> parts, Predicate<Pair> kind, String what) {
        long count = pairs.stream().filter(kind).count();
        if (count > 0) {
            String noun = !parts.isEmpty() ? " " : count == 1 ? " run " : " runs ";
            parts.add(count + noun + what);
        }
    }
}
