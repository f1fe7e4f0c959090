package io.github.mnistlab.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of specs, which gives editors completion and help.
 *
 * <p>It is made from the fields that the reader uses. The reader is stricter in what a schema cannot say: fields that demand
 * something of each other, and how YAML may be written.
 */
public final class SpecSchema {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private SpecSchema() {}

    /** The schema, indented by two, lines ending in `\n`. */
    public static String json() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", "MNIST experiment");
        describe(SpecFields.SPEC, schema);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree is always written", e);
        }
    }

    private static void describe(Block block, ObjectNode schema) {
        schema.put("description", block.doc()).put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (SpecEntry entry : block.entries()) {
            ObjectNode property = properties.putObject(entry.key());
            if (entry instanceof Field<?> field) {
                describe(field, property);
            } else if (entry instanceof Block inner) {
                describe(inner, property);
            }
        }
    }

    private static <T> void describe(Field<T> field, ObjectNode property) {
        property.put("description", field.doc());
        field.type().describe(property);
        field.fallback().ifPresent(value -> property.set("default", field.type().json(value)));
        if (field.fallback().isEmpty()) {
            String type = property.get("type").textValue();
            property.putArray("type").add(type).add("null");
        }
    }
}
