package io.github.mnistlab.record;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A record laid flat: the path of each field to its value, in order of declaration.
 *
 * <p>Going through the components by reflection, it cannot miss a field that is added later. Nested records and maps give
 * paths with dots, maps sorted by key; empty optionals give no entry.
 */
public final class FlatRecord {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private FlatRecord() {}

    /** The values, none of them a record, a map or an optional. */
    public static Map<String, Object> of(Record root) {
        var flat = new FlatRecord();
        flat.addComponents("", root);
        return Collections.unmodifiableMap(flat.values);
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
            values.put(path, value);
        }
    }

    private static Object valueOf(RecordComponent component, Record parent) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // the record may be its package's own
            return accessor.invoke(parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
