package io.github.mnistlab.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mnistlab.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list of integers, possibly empty. */
final class WholeNumbers implements ValueType<List<Integer>> {
    private final WholeNumber<Integer> item;
    private final int longest;

    WholeNumbers(WholeNumber<Integer> item, int longest) {
        this.item = item;
        this.longest = longest;
    }

    @Override
    public Optional<List<Integer>> read(String key, YamlNode node, Problems problems) {
        if (!(node instanceof Sequence sequence)) {
            problems.add(node.place(), key + ": must be a list of integers such as [128, 64], but is " + node.shown());
            return Optional.empty();
        }
        if (sequence.items().size() > longest) {
            problems.add(
                    node.place(),
                    key + ": " + tooLong() + ", but has " + sequence.items().size());
            return Optional.empty();
        }
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            item.read(key + "[" + i + "]", sequence.items().get(i), problems).ifPresent(values::add);
        }
        return values.size() == sequence.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private String tooLong() {
        return "must have at most " + longest + " entries";
    }

    @Override
    public Optional<String> violation(List<Integer> values) {
        if (values.size() > longest) {
            return Optional.of(tooLong());
        }
        return values.stream().flatMap(value -> item.violation(value).stream()).findFirst();
    }

    @Override
    public String write(List<Integer> values) {
        return values.stream().map(item::write).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public JsonNode json(List<Integer> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(item.json(value)));
        return array;
    }

    @Override
    public void describe(ObjectNode property) {
        property.put("type", "array").put("maxItems", longest);
        item.describe(property.putObject("items"));
    }
}
