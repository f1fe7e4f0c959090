package io.github.mnistlab.record;

import java.util.regex.Pattern;

/** Text inside Markdown that stays text, as GitHub reads it: it formats nothing, mentions nobody and links nowhere. */
public final class Markdown {
    /** In a line, and what makes a list, a rule or a heading of a whole line. */
    private static final Pattern SYNTAX = Pattern.compile(
            "[\\\\`*_{}\\[\\]<>#!|~&$]|:(?=//)|(?<=\\bwww)\\." + "|^[-+=](?=[ =-]|$)|(?<=^\\d{1,9})[.)](?= |$)");

    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Escaped, on one line; a word joiner stands after each at sign. */
    public static String text(String text) {
        return SYNTAX.matcher(PlainText.line(text)).replaceAll("\\\\$0").replace("@", "@\u2060");
    }

    /** A code span, also in a table's cell. */
    public static String code(String text) {
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
