package io.github.mnistlab.spec;

import io.github.mnistlab.spec.YamlNode.Entry;
import io.github.mnistlab.spec.YamlNode.Mapping;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one source (a file, or all of `-Dset`) says, field by field; sources lie over each other in layers. */
final class SpecLayer {

    /**
     * A field's value in a source.
     *
     * @param value empty where the source says `null`
     */
    record Setting(Optional<?> value, Place place) {}

    private final Map<String, Setting> settings = new TreeMap<>();

    /**
     * Takes over what a mapping says; every key that is unknown and every value that does not fit is a problem.
     *
     * @param block what the mapping is
     */
    void read(Block block, YamlNode node, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            String subject = block.path().isEmpty() ? "" : block.path() + ": ";
            problems.add(node.place(), subject + "must be a mapping of keys to values, but is " + node.shown());
            return;
        }
        for (Entry entry : mapping.entries()) {
            Optional<SpecEntry> known = block.entry(entry.key());
            if (known.isEmpty()) {
                problems.add(entry.place(), unknown(block, entry.key()));
            } else if (known.get() instanceof Block inner) {
                read(inner, entry.value(), problems);
            } else {
                read((Field<?>) known.get(), entry.value(), problems);
            }
        }
    }

    private <T> void read(Field<T> field, YamlNode node, Problems problems) {
        boolean isNull = node instanceof Scalar scalar
                && scalar.isNull()
                && field.fallback().isEmpty();
        Optional<T> value = isNull ? Optional.empty() : field.type().read(field.path(), node, problems);
        if (settings.containsKey(field.path())) {
            problems.add(node.place(), field.path() + ": is given twice");
        } else if (isNull || value.isPresent()) {
            settings.put(field.path(), new Setting(value, node.place()));
        }
    }

    private static String unknown(Block block, String key) {
        String problem = (block.path().isEmpty() ? "" : block.path() + ".") + Shown.plain(key) + ": unknown key";
        List<Field<?>> all = SpecFields.SPEC.fields().toList();
        int dot = key.lastIndexOf('.');
        if (dot > 0 && all.stream().anyMatch(field -> field.path().equals(key))) {
            return problem + "; write " + key.substring(dot + 1) + " into the block " + key.substring(0, dot);
        }
        List<String> elsewhere = all.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::path)
                .toList();
        if (!elsewhere.isEmpty()) {
            return problem + "; did you mean " + String.join(" or ", elsewhere) + "?";
        }
        String suggestion = Suggestion.sentence(key, block.keys());
        return problem + (suggestion.isEmpty() ? "; there are " + String.join(", ", block.keys()) : suggestion);
    }

    /** Puts this layer's settings over those of the layer below, which it takes over where it says nothing itself. */
    SpecLayer over(SpecLayer below) {
        SpecLayer both = new SpecLayer();
        both.settings.putAll(below.settings);
        both.settings.putAll(settings);
        return both;
    }

    /** What this layer says about a field; empty if nothing. */
    Optional<Setting> setting(Field<?> field) {
        return Optional.ofNullable(settings.get(field.path()));
    }

    /** The value of an optional field; empty if no source gives one. */
    @SuppressWarnings("unchecked") // read() put it there, from the field's own type
    <T> Optional<T> optional(Field<T> field) {
        return setting(field).flatMap(setting -> (Optional<T>) setting.value());
    }

    /** The value of a field that has a default. */
    <T> T value(Field<T> field) {
        return optional(field).or(field::fallback).orElseThrow();
    }
}
