package io.github.mnistlab.record;

/** What a text may hold anywhere: characters that XML allows and that do not turn the reading direction around. */
public final class PlainText {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** The text with every other character replaced by U+FFFD. */
    public static String printable(String text) {
        if (text.codePoints().allMatch(PlainText::isPrintable)) {
            return text;
        }
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Printable, and on one line. */
    public static String line(String text) {
        return printable(text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip());
    }

    private static boolean isPrintable(int c) {
        if (c >= ' ' && c <= '~') {
            return true; // nearly all of a page: it carries a network in base64
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> !isDirection(c);
            default -> c != 0xFFFE && c != 0xFFFF;
        };
    }

    private static boolean isDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
