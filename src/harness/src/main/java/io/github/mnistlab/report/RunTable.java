package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs for a terminal: a line each, in aligned columns. */
public final class RunTable {
    private static final List<String> HEADS =
            List.of("experiment", "run", "accuracy", "95 % interval", "test loss", "training", "gate", "overrides");

    /** The columns that are numbers, which stand at the right. */
    private static final List<Integer> NUMBERS = List.of(4, 5);

    private static final int GATE = HEADS.indexOf("gate");

    /** How a terminal shows a verdict. */
    @FunctionalInterface
    public interface VerdictStyle {
        /**
         * The text, coloured or not.
         *
         * @param verdict as in {@link io.github.mnistlab.record.GateRecord#verdict}
         * @param text the verdict in a column's width
         */
        String of(String verdict, String text);
    }

    private final VerdictStyle style;

    /** A table whose verdicts look so. */
    public RunTable(VerdictStyle style) {
        this.style = style;
    }

    /** The heads and a line for each run, in the order of the runs. */
    public List<String> lines(List<RunRecord> runs) {
        List<List<String>> rows = Stream.concat(Stream.of(HEADS), runs.stream().map(RunTable::cells))
                .toList();
        int[] widths = IntStream.range(0, HEADS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new ArrayList<String>();
        lines.add(line(HEADS, widths, "none"));
        for (int i = 0; i < runs.size(); i++) {
            lines.add(line(rows.get(i + 1), widths, runs.get(i).gate().verdict()));
        }
        return lines;
    }

    private String line(List<String> cells, int[] widths, String verdict) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    String text = padded(cells.get(column), widths[column], NUMBERS.contains(column));
                    return column == GATE ? style.of(verdict, text) : text;
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String text, int width, boolean number) {
        String space = " ".repeat(width - text.length());
        return number ? space + text : text + space;
    }

    private static List<String> cells(RunRecord run) {
        EvaluationRecord evaluation = run.evaluation();
        return List.of(
                run.experiment(),
                run.run(),
                String.format(Locale.ROOT, "%.4f", evaluation.accuracy()),
                String.format(
                        Locale.ROOT,
                        "%.4f to %.4f",
                        evaluation.interval().low(),
                        evaluation.interval().high()),
                String.format(Locale.ROOT, "%.4f", evaluation.loss()),
                String.format(Locale.ROOT, "%.2f s", run.training().seconds()),
                run.gate().verdict(),
                IndexRun.of(run).overrides());
    }
}
