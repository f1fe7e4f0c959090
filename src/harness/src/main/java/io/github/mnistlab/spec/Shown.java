package io.github.mnistlab.spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Foreign text made fit for one line of a message: no control characters, not too long. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (length++ == LONGEST) {
                return shown.append('…').toString();
            }
            int c = text.codePointAt(i);
            shown.appendCodePoint(isInvisible(c) ? '\uFFFD' : c);
        }
        return shown.toString();
    }

    static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    /** Why a file could not be read, without its name. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileSystemException named && named.getReason() != null ? named.getReason() : e.getMessage();
    }

    /** Control, format, surrogate and line-separating characters can forge a second line or hide what is there. */
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
