package io.github.mnistlab.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A field in which runs differ.
 *
 * @param field its path, such as `layers` or `gate.minAccuracy`
 * @param values one per run in the order of the comparison, as text; empty where a run lacks the field
 */
public record Difference(String field, List<Optional<String>> values) {
    public Difference {
        Objects.requireNonNull(field);
        values = List.copyOf(values);
    }

    /** The fields that do not have the same value in all the given records, in the records' order. */
    static List<Difference> between(List<? extends Record> records) {
        List<Map<String, String>> flat = records.stream().map(RecordFields::of).toList();
        Set<String> fields = new LinkedHashSet<>();
        flat.forEach(each -> fields.addAll(each.keySet()));
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            List<Optional<String>> values = flat.stream()
                    .map(each -> Optional.ofNullable(each.get(field)))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                differences.add(new Difference(field, values));
            }
        }
        return List.copyOf(differences);
    }
}
