package io.github.mnistlab.report;

import io.github.mnistlab.record.FlatRecord;
import io.github.mnistlab.spec.ExperimentSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A resolved spec as its keys and values, in the order of the spec's components, so that a new key shows up by itself. */
final class SpecFacts {
    private SpecFacts() {}

    /** All keys that have a value but the description, those set on the command line marked. */
    static List<Fact> of(ExperimentSpec spec, List<String> overrides) {
        Set<String> overridden = overrides.stream()
                .map(override -> override.split("=", 2)[0].strip())
                .collect(Collectors.toUnmodifiableSet());
        return FlatRecord.of(spec).entrySet().stream()
                .filter(entry -> !entry.getKey().equals("description"))
                .map(entry ->
                        new Fact(entry.getKey(), text(entry.getValue()), false, overridden.contains(entry.getKey())))
                .toList();
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Double number) {
            return Figures.setting(BigDecimal.valueOf(number));
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
