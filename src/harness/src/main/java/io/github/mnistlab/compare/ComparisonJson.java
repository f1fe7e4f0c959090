package io.github.mnistlab.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A comparison for other programs: one JSON object, its fields always in the same order.
 *
 * <p>The whole mapping is here, apart from the types that it maps, so that these can change without changing the format.
 */
public final class ComparisonJson {
    /** The version of the format; it grows when a field changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ComparisonJson() {}

    /** The comparison as indented JSON that ends with `\n`. */
    public static String write(Comparison comparison) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("reference", comparison.reference().label());
        root.put("conclusion", comparison.conclusion());
        root.put("significanceLevel", Verdict.SIGNIFICANCE_LEVEL);
        ArrayNode runs = root.putArray("runs");
        comparison.runs().forEach(each -> add(runs.addObject(), each));
        addDifferences(root.putArray("specDifferences"), comparison.specDifferences());
        addDifferences(root.putArray("circumstances"), comparison.circumstances());
        ArrayNode pairs = root.putArray("pairs");
        comparison.pairs().forEach(pair -> add(pairs.addObject(), pair));
        return print(root);
    }

    private static void add(ObjectNode node, ComparedRun compared) {
        RunRecord run = compared.run();
        node.put("label", compared.label());
        node.put("experiment", run.experiment());
        node.put("run", run.run());
        node.put("description", run.spec().description());
        EvaluationRecord evaluation = run.evaluation();
        node.put("correct", evaluation.correct());
        node.put("total", evaluation.total());
        node.put("accuracy", evaluation.accuracy());
        node.putArray("accuracyInterval")
                .add(evaluation.interval().low())
                .add(evaluation.interval().high());
        node.put("loss", evaluation.loss());
        node.put("parameters", run.model().parameters());
        node.put("trainingSeconds", run.training().seconds());
        node.put("trainingImagesPerSecond", run.training().imagesPerSecond());
        compared.change().ifPresent(change -> add(node.putObject("change"), change));
    }

    private static void add(ObjectNode node, Change change) {
        put(node, "accuracy", change.accuracy());
        put(node, "loss", change.loss());
        put(node, "trainingSecondsRatio", change.trainingTime());
        put(node, "trainingImagesPerSecondRatio", change.imagesPerSecond());
    }

    private static void addDifferences(ArrayNode array, List<Difference> differences) {
        for (Difference difference : differences) {
            ObjectNode node = array.addObject();
            node.put("field", difference.field());
            ArrayNode values = node.putArray("values");
            difference.values().forEach(value -> values.add(value.orElse(null)));
        }
    }

    private static void add(ObjectNode node, Pair pair) {
        node.put("label", pair.label());
        node.put("verdict", pair.verdictWord());
        if (pair instanceof Pair.Tested tested) {
            node.put("p", tested.p());
            node.put("adjustedP", tested.adjustedP());
            node.putArray("accuracyChangeInterval")
                    .add(tested.difference().low())
                    .add(tested.difference().high());
            addIndices(node, "onlyRunRight", tested.disagreement().onlyRunRight());
            addIndices(node, "onlyReferenceRight", tested.disagreement().onlyReferenceRight());
            addIndices(node, "bothWrong", tested.disagreement().bothWrong());
        }
        node.put("sentence", pair.sentence());
    }

    private static void addIndices(ObjectNode node, String field, List<Integer> images) {
        ArrayNode array = node.putArray(field);
        images.forEach(array::add);
    }

    private static void put(ObjectNode node, String field, OptionalDouble value) {
        value.ifPresent(present -> node.put(field, present));
    }

    private static String print(ObjectNode root) {
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
        }
    }
}
