package io.github.mnistlab.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A field in which runs differ.
 *
 * @param field its path, such as `layers` or `environment.gpu.device`
 * @param name what reports call it: a spec's field by its path, for that is what the user writes
 * @param number whether the values are numbers by their type: a version such as `13.0` is none
 * @param values one per run in the order of the comparison, as text; empty where a run lacks the field
 */
public record Difference(String field, String name, boolean number, List<Optional<String>> values) {
    public Difference {
        Objects.requireNonNull(field);
        Objects.requireNonNull(name);
        values = List.copyOf(values);
    }

    /** The fields that do not have the same value in all the given records, in the records' order, named by their paths. */
    static List<Difference> between(List<? extends Record> records) {
        return between(records, path -> path);
    }

    /**
     * The fields that do not have the same value in all the given records, in the records' order.
     *
     * @param naming a path's name
     */
    static List<Difference> between(List<? extends Record> records, UnaryOperator<String> naming) {
        List<Map<String, String>> flat = records.stream().map(RecordFields::of).toList();
        Set<String> fields = new LinkedHashSet<>();
        flat.forEach(each -> fields.addAll(each.keySet()));
        Set<String> numbers = new HashSet<>();
        records.forEach(each -> numbers.addAll(RecordFields.numbers(each)));
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            List<Optional<String>> values = flat.stream()
                    .map(each -> Optional.ofNullable(each.get(field)))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                differences.add(new Difference(field, naming.apply(field), numbers.contains(field), values));
            }
        }
        return List.copyOf(differences);
    }
}
