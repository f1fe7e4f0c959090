package io.github.mnistlab.compare;

/** Makes any text fit for one line of a console or a table cell. */
final class PlainLine {
    private PlainLine() {}

    /** Replaces each control character, line and paragraph separator and format character (which can reorder text) by a space. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]", " ");
    }
}
