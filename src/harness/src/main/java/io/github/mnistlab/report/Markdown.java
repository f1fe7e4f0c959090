package io.github.mnistlab.report;

import java.util.regex.Pattern;

/** Text inside Markdown that stays text. */
final class Markdown {
    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&$]|:(?=//)");
    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Escaped, on one line, notifying nobody: a word joiner stands after each at sign. */
    static String text(String text) {
        return SYNTAX.matcher(PlainText.line(text)).replaceAll("\\\\$0").replace("@", "@\u2060");
    }

    /** A code span, also in a table's cell. */
    static String code(String text) {
        String line = PlainText.line(text).replace("|", "\\|");
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
    }
}
