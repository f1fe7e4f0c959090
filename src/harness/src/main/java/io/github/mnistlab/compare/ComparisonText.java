package io.github.mnistlab.compare;

import io.github.mnistlab.compare.Table.Column;
import io.github.mnistlab.record.OneLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison for a console: aligned columns, at most {@value #WIDTH} characters a line.
 *
 * <p>What is longer than its column is cut and ends in `..`; the other forms have it in full. Apart from what users wrote
 * into their specs it is ASCII, and no control character gets through.
 */
public final class ComparisonText {
    /** The longest line, in characters. */
    public static final int WIDTH = 100;

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final String CUT = "..";

    private ComparisonText() {}

    /** The comparison in lines that end with `\n`. */
    public static String write(Comparison comparison) {
        var text = new StringBuilder();
        ComparedRun reference = comparison.reference();
        wrap(
                text,
                "Compared with run " + reference.run().run() + " of "
                        + reference.run().experiment(),
                INDENT);
        for (Table table : new ComparisonTables(comparison).all()) {
            text.append('\n').append(table.title()).append('\n');
            append(text, table);
        }
        text.append('\n');
        for (Pair pair : comparison.pairs()) {
            wrap(text, pair.sentence(), INDENT);
        }
        if (comparison.pairs().size() > 1) {
            wrap(text, comparison.conclusion(), INDENT);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(Column::heading).toList());
        lines.addAll(table.rows());
        int[] widths = widths(table.columns(), lines);
        for (List<String> cells : lines) {
            var line = new StringBuilder(INDENT);
            for (int i = 0; i < widths.length; i++) {
                String cell = cut(cells.get(i), widths[i]);
                String padding = " ".repeat(widths[i] - cell.length());
                line.append(i == 0 ? "" : GAP)
                        .append(table.columns().get(i).numeric() ? padding + cell : cell + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static int[] widths(List<Column> columns, List<List<String>> lines) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = lines.stream()
                    .mapToInt(cells -> cells.get(column).length())
                    .max()
                    .orElse(0);
            widths[i] = Math.min(longest, columns.get(i).width());
        }
        return widths;
    }

    private static String cut(String cell, int width) {
        String line = OneLine.whole(cell);
        return line.length() <= width ? line : line.substring(0, width - CUT.length()) + CUT;
    }

    /** Breaks at spaces; only a word longer than a line is cut. */
    private static void wrap(StringBuilder text, String sentence, String continuation) {
        var line = new StringBuilder();
        for (String word : OneLine.whole(sentence).split(" ", -1)) {
            String fitting = cut(word, WIDTH - INDENT.length());
            if (!line.isEmpty() && line.length() + 1 + fitting.length() > WIDTH) {
                text.append(line).append('\n');
                line.setLength(0);
                line.append(continuation).append(fitting);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(fitting);
            }
        }
        text.append(line).append('\n');
    }
}
