package io.github.mnistlab.compare;

import io.github.mnistlab.compare.Table.Column;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.TrainingRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The tables of a comparison. Runs are numbered from 1, so that a long name need not be repeated in full. */
final class ComparisonTables {
    private static final int RUN_WIDTH = 38;

    private final Comparison comparison;

    ComparisonTables(Comparison comparison) {
        this.comparison = comparison;
    }

    /** All tables in the order in which they are read; those that would be empty are left out. */
    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(scores(), costs()));
        tables.add(differences("What differs in the spec", comparison.specDifferences()));
        tables.add(differences("What else differs", comparison.circumstances()));
        tables.add(disagreements());
        tables.removeIf(table -> table.rows().isEmpty());
        return tables;
    }

    private Table scores() {
        List<List<String>> rows = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            EvaluationRecord evaluation = each.run().evaluation();
            OptionalDouble accuracy = each.change().map(Change::accuracy).orElse(OptionalDouble.empty());
            OptionalDouble loss = each.change().map(Change::loss).orElse(OptionalDouble.empty());
            rows.add(List.of(
                    numbered(each),
                    Figures.accuracy(evaluation),
                    Figures.interval(evaluation),
                    Figures.accuracyChange(accuracy, evaluation),
                    Figures.fixed(evaluation.loss(), 4),
                    Figures.lossChange(loss)));
        }
        List<Column> columns = List.of(
                Column.text("run", RUN_WIDTH),
                Column.number("accuracy"),
                Column.number("95 % interval"),
                Column.number("change"),
                Column.number("loss"),
                Column.number("change"));
        return new Table("Test scores", columns, rows);
    }

    private Table costs() {
        List<List<String>> rows = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            TrainingRecord training = each.run().training();
            rows.add(List.of(
                    numbered(each),
                    Long.toString(each.run().model().parameters()),
                    Figures.fixed(training.seconds(), 1),
                    Figures.ratio(each.change().map(Change::trainingTime).orElse(OptionalDouble.empty())),
                    Figures.fixed(training.imagesPerSecond(), 0),
                    Figures.ratio(each.change().map(Change::imagesPerSecond).orElse(OptionalDouble.empty()))));
        }
        List<Column> columns = List.of(
                Column.text("run", RUN_WIDTH),
                Column.number("parameters"),
                Column.number("training s"),
                Column.number("ratio"),
                Column.number("images/s"),
                Column.number("ratio"));
        return new Table("Size and training time", columns, rows);
    }

    private static Table differences(String title, List<Difference> differences) {
        List<List<String>> rows = new ArrayList<>();
        for (Difference difference : differences) {
            String field = difference.name();
            for (Map.Entry<String, String> group : runsByValue(difference).entrySet()) {
                rows.add(List.of(field, group.getKey(), group.getValue()));
                field = "";
            }
        }
        return new Table(
                title, List.of(Column.text("field", 36), Column.text("value", 36), Column.text("runs", 20)), rows);
    }

    /** The values of a field, each with the numbers of the runs that have it. */
    private static Map<String, String> runsByValue(Difference difference) {
        Map<String, String> runs = new LinkedHashMap<>();
        for (int i = 0; i < difference.values().size(); i++) {
            runs.merge(
                    difference.values().get(i).orElse("none"),
                    Integer.toString(i + 1),
                    (before, next) -> before + " " + next);
        }
        return runs;
    }

    private Table disagreements() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < comparison.pairs().size(); i++) {
            if (comparison.pairs().get(i) instanceof Pair.Tested tested) {
                Disagreement disagreement = tested.disagreement();
                rows.add(List.of(
                        numbered(comparison.runs().get(i + 1)),
                        Integer.toString(disagreement.onlyRunRight().size()),
                        Integer.toString(disagreement.onlyReferenceRight().size()),
                        Integer.toString(disagreement.bothWrong().size()),
                        Figures.p(tested.adjustedP())));
            }
        }
        List<Column> columns = List.of(
                Column.text("run", RUN_WIDTH),
                Column.number("only it is right"),
                Column.number("only 1 is right"),
                Column.number("both wrong"),
                Column.number(rows.size() == 1 ? "p" : "adjusted p"));
        return new Table("Test images on which it and run 1 disagree", columns, rows);
    }

    private String numbered(ComparedRun run) {
        return comparison.runs().indexOf(run) + 1 + " " + run.label();
    }
}
