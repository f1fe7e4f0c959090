package io.github.mnistlab.compare;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.mnistlab.record.CsvFields;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.OneLine;
import io.github.mnistlab.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A comparison for spreadsheets and data frames: a header, then a line per run, the reference first.
 *
 * <p>What concerns the run and the reference together is empty for the reference, and where the two are not compared. The last
 * columns are the fields in which the specs differ, `spec.` before each name. UTF-8, `\n`, fields quoted as RFC 4180 says.
 *
 * <p>Numbers are as exact as the record has them. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class ComparisonCsv {
    private static final List<String> FIXED = List.of(
            "label",
            "experiment",
            "run",
            "verdict",
            "correct",
            "total",
            "accuracy",
            "accuracyLow",
            "accuracyHigh",
            "accuracyChange",
            "accuracyChangeLow",
            "accuracyChangeHigh",
            "p",
            "adjustedP",
            "onlyRunRight",
            "onlyReferenceRight",
            "bothWrongDifferently",
            "loss",
            "lossChange",
            "parameters",
            "trainingSeconds",
            "trainingSecondsRatio",
            "trainingImagesPerSecond",
            "trainingImagesPerSecondRatio");

    private static final List<String> NO_PAIR = List.of("", "", "", "", "", "", "");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    /** Also the wide forms, which some spreadsheets take for the same. */
    private static final String STARTS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private ComparisonCsv() {}

    /** The comparison in lines that end with `\n`. */
    public static String write(Comparison comparison) {
        List<String> header = new ArrayList<>(FIXED);
        comparison.specDifferences().forEach(difference -> header.add(text("spec." + difference.field())));
        var text = new StringBuilder(line(header));
        for (int i = 0; i < comparison.runs().size(); i++) {
            text.append(line(row(comparison, i)));
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvFields::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static List<String> row(Comparison comparison, int i) {
        ComparedRun compared = comparison.runs().get(i);
        List<String> cells = new ArrayList<>();
        cells.addAll(names(compared));
        cells.add(i == 0 ? "reference" : comparison.pairs().get(i - 1).verdictWord());
        cells.addAll(accuracy(compared));
        cells.addAll(i == 0 ? NO_PAIR : pair(comparison.pairs().get(i - 1)));
        cells.addAll(costs(compared));
        comparison
                .specDifferences()
                .forEach(difference -> cells.add(text(difference.values().get(i).orElse(""))));
        return cells;
    }

    private static List<String> names(ComparedRun compared) {
        return List.of(
                text(compared.label()),
                text(compared.run().experiment()),
                text(compared.run().run()));
    }

    private static List<String> accuracy(ComparedRun compared) {
        EvaluationRecord evaluation = compared.run().evaluation();
        return List.of(
                Integer.toString(evaluation.correct()),
                Integer.toString(evaluation.total()),
                exact(evaluation.accuracy()),
                exact(evaluation.interval().low()),
                exact(evaluation.interval().high()),
                number(compared.change().map(Change::accuracy)));
    }

    private static List<String> costs(ComparedRun compared) {
        RunRecord run = compared.run();
        return List.of(
                exact(run.evaluation().loss()),
                number(compared.change().map(Change::loss)),
                Long.toString(run.model().parameters()),
                exact(run.training().seconds()),
                number(compared.change().map(Change::trainingTime)),
                exact(run.training().imagesPerSecond()),
                number(compared.change().map(Change::imagesPerSecond)));
    }

    private static List<String> pair(Pair pair) {
        if (!(pair instanceof Pair.Tested tested)) {
            return NO_PAIR;
        }
        return List.of(
                exact(tested.difference().low()),
                exact(tested.difference().high()),
                tested.p().toString(),
                tested.adjustedP().toString(),
                Integer.toString(tested.disagreement().onlyRunRight().size()),
                Integer.toString(tested.disagreement().onlyReferenceRight().size()),
                Integer.toString(tested.disagreement().bothWrong().size()));
    }

    private static String number(Optional<OptionalDouble> value) {
        OptionalDouble number = value.orElse(OptionalDouble.empty());
        return number.isPresent() ? exact(number.getAsDouble()) : "";
    }

    /** The JDK's own text of a double changed with JDK 19. */
    private static String exact(double value) {
        return NumberOutput.toString(value, true);
    }

    /** On one line, and no formula; a negative number is none. */
    static String text(String value) {
        String line = OneLine.whole(value);
        boolean formula = !line.isEmpty()
                && STARTS_FORMULA.indexOf(line.charAt(0)) >= 0
                && !NUMBER.matcher(line).matches();
        return formula ? "'" + line : line;
    }
}
