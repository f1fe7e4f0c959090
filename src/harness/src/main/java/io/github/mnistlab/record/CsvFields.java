package io.github.mnistlab.record;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text of comma-separated values, RFC 4180 with `\n` or `\r\n`. */
public final class CsvFields {
    private final String text;
    private int position;
    private int line;

    CsvFields(String text) {
        this.text = text;
    }

    /** A value as it stands in a file. */
    public static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    boolean hasNext() {
        return position < text.length();
    }

    /** The line, from 1, that {@link #next} read last. */
    int line() {
        return line;
    }

    /** @throws IllegalArgumentException if a quote is misplaced or not closed */
    List<String> next() {
        line++;
        var fields = new ArrayList<String>();
        do {
            fields.add(field());
        } while (take(','));
        take('\r');
        if (!take('\n') && hasNext()) {
            throw new IllegalArgumentException("a quote stands inside a value");
        }
        return fields;
    }

    private String field() {
        return take('"') ? quotedField() : plainField();
    }

    private String plainField() {
        int start = position;
        while (hasNext() && ",\"\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quotedField() {
        var value = new StringBuilder();
        while (hasNext()) {
            char c = text.charAt(position++);
            if (c != '"') {
                value.append(c);
            } else if (take('"')) {
                value.append('"');
            } else {
                return value.toString();
            }
        }
        throw new IllegalArgumentException("a quote is not closed");
    }

    private boolean take(char wanted) {
        boolean there = hasNext() && text.charAt(position) == wanted;
        position += there ? 1 : 0;
        return there;
    }
}
