package io.github.mnistlab.report;

import io.github.mnistlab.spec.ExperimentSpec;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A resolved spec as its keys and values, in the order of the spec's components, so that a new key shows up by itself. */
final class SpecFacts {
    private final Set<String> overridden;
    private final List<Fact> facts = new ArrayList<>();

    private SpecFacts(List<String> overrides) {
        this.overridden = overrides.stream()
                .map(override -> override.split("=", 2)[0].strip())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All keys that have a value but the description, those set on the command line marked. */
    static List<Fact> of(ExperimentSpec spec, List<String> overrides) {
        var facts = new SpecFacts(overrides);
        facts.addRecord("", spec);
        return List.copyOf(facts.facts);
    }

    private void addRecord(String prefix, Record block) {
        for (RecordComponent component : block.getClass().getRecordComponents()) {
            String key = prefix + component.getName();
            if (!key.equals("description")) {
                add(key, value(component, block));
            }
        }
    }

    private void add(String key, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(there -> add(key, there));
        } else if (value instanceof Record block) {
            addRecord(key + ".", block);
        } else if (value instanceof Map<?, ?> map) {
            new TreeMap<>(map).forEach((name, entry) -> add(key + "." + name, entry));
        } else {
            facts.add(new Fact(key, text(value), false, overridden.contains(key)));
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Double number) {
            return Figures.setting(number);
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static Object value(RecordComponent component, Record block) {
        try {
            return component.getAccessor().invoke(block);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
