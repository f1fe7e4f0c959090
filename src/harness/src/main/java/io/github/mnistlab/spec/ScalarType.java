package io.github.mnistlab.spec;

import io.github.mnistlab.spec.YamlNode.Scalar;
import java.util.Optional;

/**
 * A type whose values are written as one scalar.
 *
 * @param <T> the value in Java
 */
abstract sealed class ScalarType<T> implements ValueType<T>
        permits Choice, ExactNumber, Flag, RealNumber, Text, WholeNumber {

    /** What a value must be, at its widest: "an integer". */
    abstract String expected();

    /** Why a scalar is no value of this type, as "must be …"; empty if it is one. */
    abstract Optional<String> refusal(Scalar scalar);

    /** The value of a scalar that is not refused. */
    abstract T parse(Scalar accepted);

    /** More help with a refused scalar: what follows "must be …, but is …". */
    String advice(Scalar refused) {
        return "";
    }

    @Override
    public final Optional<T> read(String key, YamlNode node, Problems problems) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(node.place(), key + ": must be " + expected() + ", but is " + node.shown());
            return Optional.empty();
        }
        Optional<String> refusal = refusal(scalar);
        if (refusal.isPresent()) {
            problems.add(node.place(), key + ": " + refusal.get() + ", but is " + scalar.shown() + advice(scalar));
            return Optional.empty();
        }
        return Optional.of(parse(scalar));
    }
}
