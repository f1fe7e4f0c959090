package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.util.Optional;
import java.util.Set;

/** `true` or `false`; `yes`, `on` and `1` are none of them. */
final class Flag extends ScalarType<Boolean> {
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    @Override
    String expected() {
        return "true or false";
    }

    @Override
    Optional<String> refusal(Scalar scalar) {
        boolean known = !scalar.quoted() && (TRUE.contains(scalar.text()) || FALSE.contains(scalar.text()));
        return known ? Optional.empty() : Optional.of("must be true or false");
    }

    @Override
    Boolean parse(Scalar accepted) {
        return TRUE.contains(accepted.text());
    }

    @Override
    public Optional<String> violation(Boolean value) {
        return Optional.empty();
    }

    @Override
    public String write(Boolean value) {
        return value.toString();
    }

    @Override
    public JsonNode json(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public void describe(ObjectNode property) {
        property.put("type", "boolean");
    }
}
