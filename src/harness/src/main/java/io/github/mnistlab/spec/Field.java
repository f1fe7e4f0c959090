package io.github.mnistlab.spec;

import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a spec that has a value: the single source for the reader, the writer, the digest and the JSON Schema.
 *
 * @param path dotted: `gate.minAccuracy`
 * @param type its values
 * @param fallback the value where nobody gives one; without it the field is optional, and `null` takes it away again
 * @param getter its value in a resolved spec
 * @param decidesModel whether another value may give another model from the same data
 * @param doc one line for the manual
 * @param remark what {@link SpecWriter} puts beside the value; may be empty
 * @param <T> the value in Java
 */
record Field<T>(
        String path,
        ValueType<T> type,
        Optional<T> fallback,
        Function<ExperimentSpec, Optional<T>> getter,
        boolean decidesModel,
        String doc,
        String remark)
        implements SpecEntry {

    /** A field that every resolved spec has. */
    static <T> Field<T> of(String path, ValueType<T> type, T fallback, Function<ExperimentSpec, T> getter, String doc) {
        return new Field<>(path, type, Optional.of(fallback), getter.andThen(Optional::of), false, doc, "");
    }

    /** A field that a resolved spec may lack. */
    static <T> Field<T> optional(
            String path, ValueType<T> type, Function<ExperimentSpec, Optional<T>> getter, String doc) {
        return new Field<>(path, type, Optional.empty(), getter, false, doc, "");
    }

    /** The same field, which decides the model. */
    Field<T> decidingTheModel() {
        return new Field<>(path, type, fallback, getter, true, doc, remark);
    }

    /** The same field with a remark for resolved specs. */
    Field<T> remarked(String text) {
        return new Field<>(path, type, fallback, getter, decidesModel, doc, text);
    }

    /** The value in a spec as YAML; empty where the spec has none. */
    Optional<String> written(ExperimentSpec spec) {
        return getter.apply(spec).map(type::write);
    }

    /**
     * Refuses a value that this field may not have.
     *
     * @throws IllegalArgumentException if the value is out of range
     */
    void require(T value) {
        type.violation(value).ifPresent(must -> {
            throw new IllegalArgumentException(path + ": " + must + ", but is " + type.write(value));
        });
    }
}
