package io.github.mnistlab.record;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text of comma-separated values, RFC 4180 with `\n` or `\r\n`; of the text no more than a line is kept. */
public final class CsvFields {
    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder value = new StringBuilder();
    private int position;
    private int limit;
    private int line;

    /** @param longest characters of a value */
    CsvFields(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** A value as it stands in a file. */
    public static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    boolean hasNext() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return position < limit;
    }

    /** The line, from 1, that {@link #next} read last. */
    int line() {
        return line;
    }

    /**
     * The values of the next line.
     *
     * @param most values
     * @throws IllegalArgumentException if there are more, if one is too long, or if a quote is misplaced or not closed
     */
    List<String> next(int most) throws IOException {
        line++;
        var fields = new ArrayList<String>();
        do {
            if (fields.size() == most) {
                throw new IllegalArgumentException("has more than " + most + " values");
            }
            fields.add(field());
        } while (take(','));
        take('\r');
        if (!take('\n') && hasNext()) {
            throw new IllegalArgumentException("a quote stands inside a value");
        }
        return fields;
    }

    private String field() throws IOException {
        value.setLength(0);
        return take('"') ? quotedField() : plainField();
    }

    private String plainField() throws IOException {
        while (hasNext() && ",\"\r\n".indexOf(buffer[position]) < 0) {
            append(buffer[position++]);
        }
        return value.toString();
    }

    private String quotedField() throws IOException {
        while (hasNext()) {
            char c = buffer[position++];
            if (c != '"') {
                append(c);
            } else if (take('"')) {
                append('"');
            } else {
                return value.toString();
            }
        }
        throw new IllegalArgumentException("a quote is not closed");
    }

    private void append(char c) {
        if (value.length() == longest) {
            throw new IllegalArgumentException("a value is longer than " + longest + " characters");
        }
        value.append(c);
    }

    private boolean take(char wanted) throws IOException {
        boolean there = hasNext() && buffer[position] == wanted;
        position += there ? 1 : 0;
        return there;
    }
}
