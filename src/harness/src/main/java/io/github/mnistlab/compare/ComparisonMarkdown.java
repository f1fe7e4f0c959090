package io.github.mnistlab.compare;

import io.github.mnistlab.compare.Table.Column;
import io.github.mnistlab.record.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comparison in GitHub's Markdown, fit for a pull-request comment: the answers first, then the tables.
 *
 * <p>Names and values are escaped: they show as they are, format nothing and mention nobody.
 */
public final class ComparisonMarkdown {
    private static final int LISTED_IMAGES = 20;

    /**
     * A part that makes sense by itself.
     *
     * @param name of what it tells
     * @param text in lines that end with `\n`
     */
    record Section(String name, String text) {}

    private ComparisonMarkdown() {}

    /** The comparison in lines that end with `\n`. */
    public static String write(Comparison comparison) {
        return heading(comparison)
                + sections(comparison).stream().map(Section::text).collect(Collectors.joining());
    }

    /** What is compared with, and the conclusion. */
    static String heading(Comparison comparison) {
        return "## Compared with " + Markdown.text(comparison.reference().label()) + "\n\n**"
                + Markdown.text(comparison.conclusion()) + "**\n";
    }

    /** All the rest, the most important first. */
    static List<Section> sections(Comparison comparison) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "What the test images say",
                comparison.pairs().stream()
                        .map(pair -> "- " + Markdown.text(pair.sentence()) + "\n")
                        .collect(Collectors.joining("", "\n", ""))));
        for (Table table : new ComparisonTables(comparison).all()) {
            var text = new StringBuilder();
            append(text, table);
            sections.add(new Section(table.title(), text.toString()));
        }
        var images = new StringBuilder();
        appendImages(images, comparison);
        sections.add(new Section("The numbers of these images", images.toString()));
        return sections;
    }

    private static void append(StringBuilder text, Table table) {
        text.append("\n### ").append(Markdown.text(table.title())).append("\n\n");
        text.append(row(table.columns().stream().map(Column::heading).toList()));
        text.append(table.columns().stream()
                .map(column -> column.numeric() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        table.rows().forEach(cells -> text.append(row(cells)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static void appendImages(StringBuilder text, Comparison comparison) {
        String reference = comparison.reference().label();
        for (int i = 0; i < comparison.pairs().size(); i++) {
            if (comparison.pairs().get(i) instanceof Pair.Tested tested
                    && tested.disagreement().size() > 0) {
                text.append("\n<details><summary>Test images on which runs ")
                        .append(i + 2)
                        .append(" and 1 disagree</summary>\n\n");
                appendList(
                        text,
                        "only " + tested.label() + " is right",
                        tested.disagreement().onlyRunRight());
                appendList(
                        text,
                        "only " + reference + " is right",
                        tested.disagreement().onlyReferenceRight());
                appendList(text, "both are wrong", tested.disagreement().bothWrong());
                text.append("\n</details>\n");
            }
        }
    }

    private static void appendList(StringBuilder text, String what, List<Integer> images) {
        String indices = images.stream()
                .limit(LISTED_IMAGES)
                .map(index -> Integer.toString(index))
                .collect(Collectors.joining(", "));
        int more = images.size() - LISTED_IMAGES;
        text.append("- ").append(Markdown.text(what)).append(": ").append(indices.isEmpty() ? "none" : indices);
        text.append(more > 0 ? " and " + more + " more\n" : "\n");
    }
}
