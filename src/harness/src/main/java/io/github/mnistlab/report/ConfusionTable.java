package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The confusion matrix with a shade for each mistake.
 *
 * @param mistakes the most frequent ones, most frequent first
 */
record ConfusionTable(List<String> labels, List<Row> rows, List<Frequent> mistakes) {
    /** Of a table that a page can bear. */
    static final int MOST_CLASSES = 64;

    /** With more of them cells are small, and those without images stay blank. */
    private static final int FEW_CLASSES = 16;

    private static final int SHADES = 5;
    private static final int MOST_MISTAKES = 5;

    /** The images of one class. */
    record Row(String label, List<Cell> cells) {}

    /**
     * A count.
     *
     * @param style `right` on the diagonal, `zero`, or a shade `e1`…`e5`
     * @param href where the page shows its images, empty if nowhere
     * @param name the cell in words
     */
    record Cell(String count, String style, String href, String name) {}

    /** A mistake in words; the address is empty where the page does not show its images. */
    record Frequent(String name, String count, String href) {}

    private record Mistake(int label, int predicted, int count) {}

    /** @param linked whether the page shows the images behind the cells */
    static ConfusionTable of(EvaluationRecord evaluation, boolean linked) {
        List<Mistake> mistakes = mistakes(evaluation);
        int most = mistakes.isEmpty() ? 1 : mistakes.get(0).count();
        List<String> labels = evaluation.labels();
        List<Row> rows = IntStream.range(0, labels.size())
                .mapToObj(row -> new Row(labels.get(row), cells(evaluation, row, most, linked)))
                .toList();
        List<Frequent> inWords = mistakes.stream()
                .limit(labels.size() > FEW_CLASSES ? 3 * MOST_MISTAKES : MOST_MISTAKES)
                .map(mistake -> new Frequent(
                        labels.get(mistake.label()) + " read as " + labels.get(mistake.predicted()),
                        Figures.count(mistake.count()),
                        linked && labels.size() <= MOST_CLASSES
                                ? "#" + CellImages.id(mistake.label(), mistake.predicted())
                                : ""))
                .toList();
        return new ConfusionTable(labels, rows, inWords);
    }

    /** Whether cells are small. */
    boolean isDense() {
        return labels.size() > FEW_CLASSES;
    }

    /** Whether it is a table that one can look at; 65,536 numbers are not. */
    boolean isReadable() {
        return labels.size() <= MOST_CLASSES;
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

    private static List<Cell> cells(EvaluationRecord evaluation, int row, int most, boolean linked) {
        List<String> labels = evaluation.labels();
        List<Integer> counts = evaluation.confusion().get(row);
        return IntStream.range(0, counts.size())
                .mapToObj(column -> new Cell(
                        Integer.toString(counts.get(column)),
                        style(counts.get(column), row == column, most),
                        linked && counts.get(column) > 0 ? "#" + CellImages.id(row, column) : "",
                        labels.get(row) + " read as " + labels.get(column) + ": " + counts.get(column)))
                .toList();
    }

    private static String style(int count, boolean right, int most) {
        if (right) {
            return "right";
        }
        return count == 0 ? "zero" : "e" + (1 + (int) ((long) (count - 1) * SHADES / most));
    }
}
