package io.github.mnistlab.mlp;

/** Text out of a file, made fit for one line of a message: no control characters, not too long. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    /** The text's first characters; those that nobody sees, and that can forge a second line, become U+FFFD. */
    static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).map(c -> isInvisible(c) ? 0xFFFD : c).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
