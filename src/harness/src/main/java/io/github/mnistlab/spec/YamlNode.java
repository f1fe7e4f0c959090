package io.github.mnistlab.spec;

import java.util.List;
import java.util.regex.Pattern;

/** A piece of a spec as it was written, with its place; what a scalar means is up to the {@link ValueType} that reads it. */
sealed interface YamlNode {

    Place place();

    /** What the user wrote, for the end of "must be …, but is …". */
    String shown();

    /**
     * A single value.
     *
     * @param quoted whether it is text for sure; a plain scalar is text unless YAML's core schema reads it otherwise
     */
    record Scalar(Place place, String text, boolean quoted) implements YamlNode {
        private static final Pattern NOT_TEXT = Pattern.compile("|~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
                + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
                + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
        private static final Pattern NULL = Pattern.compile("~|null|Null|NULL");

        /** Whether the core schema reads this text, unquoted, as text. */
        static boolean isText(String plain) {
            return !NOT_TEXT.matcher(plain).matches();
        }

        boolean isText() {
            return quoted || isText(text);
        }

        boolean isEmpty() {
            return !quoted && text.isEmpty();
        }

        /** Whether it says `null` outright; an empty value is more likely a mistake. */
        boolean isNull() {
            return !quoted && NULL.matcher(text).matches();
        }

        @Override
        public String shown() {
            if (isEmpty()) {
                return "empty";
            }
            return quoted ? "the text " + Shown.quoted(text) : Shown.plain(text);
        }
    }

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys and values in the order of the file; every key occurs once. */
    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        @Override
        public String shown() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(Place place, String key, YamlNode value) {}
}
