package io.github.mnistlab.compare;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.spec.ExperimentSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two to twenty runs side by side.
 *
 * @param runs as given; the first is the reference
 * @param specDifferences the fields in which the resolved specs differ, `description` left out
 * @param circumstances the data, code and machine fields in which the runs differ
 * @param pairs every run but the reference against it, in the runs' order
 */
public record Comparison(
        List<ComparedRun> runs, List<Difference> specDifferences, List<Difference> circumstances, List<Pair> pairs) {
    private static final int MOST_RUNS = 20;

    public Comparison {
        runs = List.copyOf(runs);
        specDifferences = List.copyOf(specDifferences);
        circumstances = List.copyOf(circumstances);
        pairs = List.copyOf(pairs);
    }

    /**
     * Compares runs with the first of them.
     *
     * @throws UserFailure if they are fewer than two or more than twenty, or one is given twice
     */
    public static Comparison of(List<RunWithPredictions> given) {
        requireCount(given.size());
        List<RunRecord> records = given.stream().map(RunWithPredictions::run).toList();
        requireDistinct(records);
        List<String> labels =
                records.stream().map(record -> label(record, records)).toList();
        List<Pair> pairs = Pairing.withFirst(given, labels);
        return new Comparison(
                compared(records, labels, pairs), specDifferences(records), circumstances(records), pairs);
    }

    /** The run that the others are compared with. */
    public ComparedRun reference() {
        return runs.get(0);
    }

    /** The result in one sentence, without its full stop. */
    public String conclusion() {
        return Conclusion.of(this);
    }

    private static List<ComparedRun> compared(List<RunRecord> records, List<String> labels, List<Pair> pairs) {
        List<ComparedRun> compared = new ArrayList<>();
        compared.add(new ComparedRun(labels.get(0), records.get(0), Optional.empty()));
        for (int i = 1; i < records.size(); i++) {
            boolean sameTest = !(pairs.get(i - 1) instanceof Pair.NotComparable other) || other.sameImages();
            Change change = Change.between(records.get(0), records.get(i), sameTest);
            compared.add(new ComparedRun(labels.get(i), records.get(i), Optional.of(change)));
        }
        return compared;
    }

    private static List<Difference> specDifferences(List<RunRecord> records) {
        List<ExperimentSpec> specs = records.stream().map(RunRecord::spec).toList();
        return Difference.between(specs).stream()
                .filter(difference -> !difference.field().equals("description"))
                .toList();
    }

    private static List<Difference> circumstances(List<RunRecord> records) {
        return Difference.between(records.stream().map(Circumstances::of).toList(), CircumstanceName::of);
    }

    private static String label(RunRecord run, List<RunRecord> all) {
        long sameName = all.stream()
                .filter(other -> other.experiment().equals(run.experiment()))
                .count();
        return sameName == 1 ? run.experiment() : run.experiment() + "/" + run.run();
    }

    private static void requireCount(int runs) {
        if (runs < 2) {
            throw UserFailure.input("runs: needs at least two runs to compare, but got " + runs
                    + "; name experiments or runs, such as -Druns=baseline,wide");
        }
        if (runs > MOST_RUNS) {
            throw UserFailure.input("runs: takes at most " + MOST_RUNS + " runs, but got " + runs
                    + "; name fewer, each comparison starts with its reference");
        }
    }

    private static void requireDistinct(List<RunRecord> records) {
        Set<String> seen = new HashSet<>();
        for (RunRecord record : records) {
            String name = record.experiment() + " " + record.run();
            if (!seen.add(name)) {
                throw UserFailure.input("runs: " + name
                        + " is given twice; name each run once (an experiment's name means its newest run without"
                        + " -Dset)");
            }
        }
    }
}
