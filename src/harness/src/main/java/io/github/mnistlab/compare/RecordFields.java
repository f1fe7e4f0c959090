package io.github.mnistlab.compare;

import io.github.mnistlab.record.FlatRecord;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a {@linkplain FlatRecord flat record} as text that is equal for equal values.
 *
 * <p>A type that it does not know is an error.
 */
final class RecordFields {
    /** Numbers of up to this many trailing zeros are written without an exponent. */
    private static final int PLAIN_ZEROS = 15;

    private RecordFields() {}

    static Map<String, String> of(Record root) {
        Map<String, String> fields = new LinkedHashMap<>();
        FlatRecord.of(root).forEach((path, value) -> fields.put(path, text(path, value)));
        return fields;
    }

    /** The paths of the fields that are numbers by their type. */
    static Set<String> numbers(Record root) {
        return FlatRecord.of(root).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Number)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(String path, Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> text(path, item)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? text(new BigDecimal(number.toString())) : number.toString();
        }
        if (value instanceof BigDecimal number) {
            return text(number);
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalStateException(path + ": cannot compare values of " + value.getClass());
    }

    /** Equal for equal numbers: 0.97 and 0.970 are both `0.97`. */
    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean hidesZeros = stripped.scale() < 0 && stripped.scale() >= -PLAIN_ZEROS;
        return (hidesZeros ? stripped.setScale(0) : stripped).toString();
    }
}
