package io.github.mnistlab.report;

import io.github.mnistlab.record.Markdown;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of figures as text, for a page, a pull request or a console.
 *
 * @param caption what the figures are
 * @param heads of the columns
 * @param rows each as long as the heads, what it is about first
 */
record NumberTable(String caption, List<String> heads, List<List<String>> rows) {
    private static final String GAP = "  ";

    NumberTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Columns of equal width, the first flush left, the others flush right. */
    List<String> lines() {
        return Stream.concat(Stream.of(heads), rows.stream()).map(this::line).toList();
    }

    private String line(List<String> cells) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    String padding =
                            " ".repeat(width(column) - cells.get(column).length());
                    return column == 0 ? cells.get(column) + padding : padding + cells.get(column);
                })
                .collect(Collectors.joining(GAP));
        return line.stripTrailing();
    }

    private int width(int column) {
        return Stream.concat(Stream.of(heads), rows.stream())
                .mapToInt(cells -> cells.get(column).length())
                .max()
                .orElse(0);
    }

    /** As Markdown, with the caption before it. */
    String markdown() {
        String rule = "| --- |" + " ---: |".repeat(heads.size() - 1) + "\n";
        return Markdown.text(caption) + "\n\n" + row(heads) + rule
                + rows.stream().map(NumberTable::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
