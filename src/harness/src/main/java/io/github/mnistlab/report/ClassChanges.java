package io.github.mnistlab.report;

import io.github.mnistlab.compare.ComparedRun;
import io.github.mnistlab.record.EvaluationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many images of each class a run misses, beside the reference.
 *
 * @param heads the runs' numbers and labels
 * @param rows a class each
 * @param leftOut runs of other classes or with other test images
 */
record ClassChanges(List<String> heads, List<Row> rows, List<String> leftOut) {
    /** Of a table that a page can bear. */
    private static final int MOST_CLASSES = 100;

    /** A class. */
    record Row(String label, String images, List<Cell> cells) {}

    /**
     * Images of the class that a run takes for another.
     *
     * @param change against the reference; empty for the reference itself and where there is none
     */
    record Cell(String missed, String change) {}

    static ClassChanges of(List<ComparedRun> runs) {
        EvaluationRecord reference = runs.get(0).run().evaluation();
        int classes = reference.confusion().size();
        if (classes == 0 || classes > MOST_CLASSES) {
            return new ClassChanges(List.of(), List.of(), List.of());
        }
        List<Integer> alike = IntStream.range(0, runs.size())
                .filter(i -> isAlike(runs.get(i), runs.get(0)))
                .boxed()
                .toList();
        List<Row> rows = IntStream.range(0, classes)
                .mapToObj(k -> row(reference, k, alike, runs))
                .toList();
        return new ClassChanges(
                alike.stream().map(i -> name(runs, i)).toList(),
                rows,
                IntStream.range(0, runs.size())
                        .filter(i -> !alike.contains(i))
                        .mapToObj(i -> name(runs, i))
                        .toList());
    }

    private static boolean isAlike(ComparedRun run, ComparedRun reference) {
        EvaluationRecord evaluation = run.run().evaluation();
        return evaluation.labels().equals(reference.run().evaluation().labels())
                && run.run().dataset().sameTestImages(reference.run().dataset())
                && evaluation.confusion().size()
                        == reference.run().evaluation().confusion().size();
    }

    private static String name(List<ComparedRun> runs, int i) {
        return i + 1 + " " + runs.get(i).label();
    }

    private static Row row(EvaluationRecord reference, int k, List<Integer> alike, List<ComparedRun> runs) {
        var cells = new ArrayList<Cell>();
        for (int i : alike) {
            int missed = missed(runs.get(i).run().evaluation(), k);
            int change = missed - missed(reference, k);
            cells.add(new Cell(Figures.count(missed), change == 0 ? "" : Figures.signed(change)));
        }
        return new Row(reference.labels().get(k), Figures.count(images(reference, k)), cells);
    }

    private static int missed(EvaluationRecord evaluation, int k) {
        return images(evaluation, k) - evaluation.confusion().get(k).get(k);
    }

    private static int images(EvaluationRecord evaluation, int k) {
        return evaluation.confusion().get(k).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
