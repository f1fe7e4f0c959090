package io.github.mnistlab.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits at the commas that stand outside of brackets, braces and quotes. */
final class OverrideSplitter {
    /** After these, and blanks, a quote begins quoted text; anywhere else it is an apostrophe. */
    private static final String BEFORE_QUOTE = "=[{,:";

    private final String set;
    private final List<String> pieces = new ArrayList<>();

    /** The brackets that must still come, the next one first. */
    private final Deque<Character> open = new ArrayDeque<>();

    private char lastSeen = ',';
    private int pieceStart;

    OverrideSplitter(String set) {
        this.set = set;
    }

    List<String> pieces() {
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            if ((c == '"' || c == '\'') && BEFORE_QUOTE.indexOf(lastSeen) >= 0) {
                i = endOfQuoted(i);
            } else {
                take(c, i);
            }
            lastSeen = Character.isWhitespace(c) ? lastSeen : c;
        }
        if (!open.isEmpty()) {
            throw missing(open.peek());
        }
        pieces.add(set.substring(pieceStart));
        return pieces;
    }

    private void take(char c, int at) {
        if (c == '[' || c == '{') {
            open.push(c == '[' ? ']' : '}');
        } else if (c == ']' || c == '}') {
            if (open.isEmpty() || open.pop() != c) {
                throw Overrides.failure(c + " closes nothing in " + Shown.quoted(set));
            }
        } else if (c == ',' && open.isEmpty()) {
            pieces.add(set.substring(pieceStart, at));
            pieceStart = at + 1;
        }
    }

    /** The index of the quote that ends quoted text; `\"` in double and `''` in single quotes end nothing. */
    private int endOfQuoted(int start) {
        char quote = set.charAt(start);
        for (int i = start + 1; i < set.length(); i++) {
            boolean doubled = quote == '\'' && set.startsWith("''", i);
            if (doubled || (quote == '"' && set.charAt(i) == '\\')) {
                i++;
            } else if (set.charAt(i) == quote) {
                return i;
            }
        }
        throw missing(quote);
    }

    private RuntimeException missing(char closing) {
        return Overrides.failure(closing + " is missing in " + Shown.quoted(set));
    }
}
