package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The confusion matrix with a shade for each mistake.
 *
 * @param mistakes the most frequent ones in words, most frequent first
 */
record ConfusionTable(List<String> labels, List<Row> rows, List<String> mistakes) {
    private static final int SHADES = 5;
    private static final int MOST_MISTAKES = 5;

    /** The images of one class. */
    record Row(String label, List<Cell> cells) {}

    /** @param style `right` on the diagonal, `zero`, or a shade `e1`…`e5` */
    record Cell(String count, String style) {}

    private record Mistake(int label, int predicted, int count) {}

    static ConfusionTable of(EvaluationRecord evaluation) {
        List<Mistake> mistakes = mistakes(evaluation);
        int most = mistakes.isEmpty() ? 1 : mistakes.get(0).count();
        List<String> labels = evaluation.labels();
        List<Row> rows = IntStream.range(0, labels.size())
                .mapToObj(row ->
                        new Row(labels.get(row), cells(evaluation.confusion().get(row), row, most)))
                .toList();
        List<String> inWords = mistakes.stream()
                .limit(MOST_MISTAKES)
                .map(mistake -> labels.get(mistake.label()) + " as " + labels.get(mistake.predicted()) + ": "
                        + Figures.count(mistake.count()))
                .toList();
        return new ConfusionTable(labels, rows, inWords);
    }

    private static List<Mistake> mistakes(EvaluationRecord evaluation) {
        var mistakes = new ArrayList<Mistake>();
        for (int row = 0; row < evaluation.labels().size(); row++) {
            for (int column = 0; column < evaluation.labels().size(); column++) {
                int count = evaluation.confusion().get(row).get(column);
                if (row != column && count > 0) {
                    mistakes.add(new Mistake(row, column, count));
                }
            }
        }
        mistakes.sort(Comparator.comparingInt(Mistake::count).reversed());
        return mistakes;
    }

    private static List<Cell> cells(List<Integer> counts, int row, int most) {
        return IntStream.range(0, counts.size())
                .mapToObj(column ->
                        new Cell(Integer.toString(counts.get(column)), style(counts.get(column), row == column, most)))
                .toList();
    }

    private static String style(int count, boolean right, int most) {
        if (right) {
            return "right";
        }
        return count == 0 ? "zero" : "e" + (1 + (int) ((long) (count - 1) * SHADES / most));
    }
}
