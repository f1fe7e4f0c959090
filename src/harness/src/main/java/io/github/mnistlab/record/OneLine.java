package io.github.mnistlab.record;

/** Text from a file or a user, made fit for one line of a terminal; {@link PlainText} is for files. */
public final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    /**
     * The whole text; control characters (a terminal obeys U+0080 to U+009F, too), line-breaking and format characters (which
     * can reorder it) become spaces.
     */
    public static String whole(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}]+", " ").strip();
    }

    /** The same, cut where it is too long for a message. */
    public static String of(String text) {
        String line = whole(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
