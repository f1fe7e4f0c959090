package io.github.mnistlab.record;

/** Text from a file or a user, made fit for one line of a message. */
final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    /** Control and line-breaking characters become spaces; what is too long is cut. */
    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
