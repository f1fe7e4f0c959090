package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The values that a {@link Field} may have: one definition for reading, checking, writing and the JSON Schema, so that
 * these cannot disagree.
 *
 * @param <T> the value in Java
 */
sealed interface ValueType<T> permits ScalarType, WholeNumbers {

    /**
     * Reads a value.
     *
     * @param key what a problem is said about
     * @return empty if there was a problem, which is then in {@code problems}
     */
    Optional<T> read(String key, YamlNode node, Problems problems);

    /** What is wrong with a value, as "must be …"; empty if nothing is. */
    Optional<String> violation(T value);

    /** The value as YAML that {@link #read} reads back to an equal value; the same text on every machine and JDK. */
    String write(T value);

    /** The value as JSON, for a default in the JSON Schema. */
    JsonNode json(T value);

    /** Adds `type`, ranges and the like to a property of the JSON Schema. */
    void describe(ObjectNode property);
}
