package io.github.mnistlab.compare;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lays a record flat: path of each field to its value as text, in order of declaration.
 *
 * <p>Going through the components by reflection, it cannot miss a field that is added later; a type that it does not know
 * is an error. Nested records and maps give paths with dots, empty optionals no entry.
 */
final class RecordFields {
    /** Numbers of up to this many trailing zeros are written without an exponent. */
    private static final int PLAIN_ZEROS = 15;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private RecordFields() {}

    static Map<String, String> of(Record root) {
        var flat = new RecordFields();
        flat.addComponents("", root);
        return flat.fields;
    }

    private void addComponents(String prefix, Record parent) {
        for (RecordComponent component : parent.getClass().getRecordComponents()) {
            add(prefix + component.getName(), valueOf(component, parent));
        }
    }

    private void add(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> add(path, present));
        } else if (value instanceof Record nested) {
            addComponents(path + ".", nested);
        } else if (value instanceof Map<?, ?> map) {
            new TreeMap<>(map).forEach((key, each) -> add(path + "." + key, each));
        } else {
            fields.put(path, text(path, value));
        }
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

    private static Object valueOf(RecordComponent component, Record parent) {
        try {
            return component.getAccessor().invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
