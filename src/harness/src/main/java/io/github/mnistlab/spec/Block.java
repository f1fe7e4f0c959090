package io.github.mnistlab.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping with fixed keys. What an experiment says in one overrides its parent's field by field.
 *
 * @param path dotted; empty for the spec as a whole
 * @param doc one line
 * @param entries in the order in which they are written
 */
record Block(String path, String doc, List<SpecEntry> entries) implements SpecEntry {
    Block {
        entries = List.copyOf(entries);
    }

    Optional<SpecEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    List<String> keys() {
        return entries.stream().map(SpecEntry::key).toList();
    }

    /** Every field in this block and the blocks within, in order. */
    Stream<Field<?>> fields() {
        return entries.stream()
                .flatMap(entry -> entry instanceof Block block ? block.fields() : Stream.of((Field<?>) entry));
    }
}
