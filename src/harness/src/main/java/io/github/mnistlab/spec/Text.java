package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of text, bounded in length, possibly of a given form. */
final class Text extends ScalarType<String> {
    private static final String ONE_LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$";

    private final String expected;
    private final int min;
    private final int max;
    private final Pattern form;

    private Text(String expected, int min, int max, String form) {
        this.expected = expected;
        this.min = min;
        this.max = max;
        this.form = Pattern.compile(form);
    }

    /** One line of {@code min} to {@code max} characters (code points), without control characters. */
    static Text line(int min, int max) {
        String length = min == 0 ? "at most " + max : min + " to " + max;
        return new Text("one line of text of " + length + " characters", min, max, ONE_LINE);
    }

    /**
     * Text of a given form.
     *
     * @param expected the form in words, after "must be"
     * @param form a regular expression that Java and ECMAScript read alike, from `^` to `$`
     */
    static Text of(String expected, String form) {
        return new Text(expected, 0, Integer.MAX_VALUE, form);
    }

    @Override
    String expected() {
        return "text";
    }

    @Override
    Optional<String> refusal(Scalar scalar) {
        return scalar.isText() ? violation(scalar.text()) : Optional.of("must be text");
    }

    @Override
    String parse(Scalar accepted) {
        return accepted.text();
    }

    @Override
    String advice(Scalar refused) {
        return refused.isText() || refused.isEmpty() ? "" : " (put it in quotes)";
    }

    @Override
    public Optional<String> violation(String value) {
        int length = value.codePointCount(0, value.length());
        boolean whole = value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        boolean fits =
                length >= min && length <= max && whole && form.matcher(value).matches();
        return fits ? Optional.empty() : Optional.of("must be " + expected);
    }

    @Override
    public String write(String value) {
        return YamlText.write(value);
    }

    @Override
    public JsonNode json(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public void describe(ObjectNode property) {
        property.put("type", "string").put("pattern", form.pattern());
        if (min > 0) {
            property.put("minLength", min);
        }
        if (max < Integer.MAX_VALUE) {
            property.put("maxLength", max);
        }
    }
}
