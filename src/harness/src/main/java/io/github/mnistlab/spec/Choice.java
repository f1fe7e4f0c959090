package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.mnistlab.spec.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of an enum's constants, written in lower case.
 *
 * @param <E> the enum
 */
final class Choice<E extends Enum<E>> extends ScalarType<E> {
    private final Map<String, E> constants = new LinkedHashMap<>();

    Choice(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            constants.put(write(constant), constant);
        }
    }

    @Override
    String expected() {
        List<String> names = List.copyOf(constants.keySet());
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    @Override
    Optional<String> refusal(Scalar scalar) {
        return constants.containsKey(scalar.text()) ? Optional.empty() : Optional.of("must be " + expected());
    }

    @Override
    E parse(Scalar accepted) {
        return constants.get(accepted.text());
    }

    @Override
    String advice(Scalar refused) {
        return Suggestion.sentence(refused.text(), constants.keySet());
    }

    @Override
    public Optional<String> violation(E value) {
        return Optional.empty();
    }

    @Override
    public String write(E value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonNode json(E value) {
        return TextNode.valueOf(write(value));
    }

    @Override
    public void describe(ObjectNode property) {
        ArrayNode names = property.put("type", "string").putArray("enum");
        constants.keySet().forEach(names::add);
    }
}
