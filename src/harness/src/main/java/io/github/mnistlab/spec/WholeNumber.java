package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An integer in decimal digits. Stricter than the core schema: `010`, which is 10 to one reader of YAML and 8 to
 * another, is none; nor are `1_0`, `0x10` and `0o17`.
 *
 * @param <T> int or long, boxed
 */
final class WholeNumber<T extends Number> extends ScalarType<T> {
    private static final Pattern DIGITS = Pattern.compile("[-+]?(0|[1-9][0-9]{0,39})");

    private final long min;
    private final long max;
    private final Function<BigInteger, T> narrow;

    private WholeNumber(long min, long max, Function<BigInteger, T> narrow) {
        this.min = min;
        this.max = max;
        this.narrow = narrow;
    }

    static WholeNumber<Integer> ofInt(int min, int max) {
        return new WholeNumber<>(min, max, BigInteger::intValueExact);
    }

    static WholeNumber<Long> ofLong() {
        return new WholeNumber<>(Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValueExact);
    }

    @Override
    String expected() {
        return "an integer";
    }

    @Override
    Optional<String> refusal(Scalar scalar) {
        if (scalar.quoted() || !DIGITS.matcher(scalar.text()).matches()) {
            return Optional.of("must be an integer");
        }
        return outside(new BigInteger(scalar.text()));
    }

    @Override
    T parse(Scalar accepted) {
        return narrow.apply(new BigInteger(accepted.text()));
    }

    @Override
    public Optional<String> violation(T value) {
        return outside(BigInteger.valueOf(value.longValue()));
    }

    private Optional<String> outside(BigInteger value) {
        if (value.compareTo(BigInteger.valueOf(min)) < 0) {
            return Optional.of("must be an integer ≥ " + grouped(min));
        }
        if (value.compareTo(BigInteger.valueOf(max)) > 0) {
            return Optional.of("must be an integer ≤ " + grouped(max));
        }
        return Optional.empty();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public String write(T value) {
        return Long.toString(value.longValue());
    }

    @Override
    public JsonNode json(T value) {
        return JsonNodeFactory.instance.numberNode(value.longValue());
    }

    @Override
    public void describe(ObjectNode property) {
        property.put("type", "integer").put("minimum", min).put("maximum", max);
    }
}
