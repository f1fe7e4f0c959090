package io.github.mnistlab.report;

import io.github.mnistlab.compare.Change;
import io.github.mnistlab.compare.ComparedRun;
import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.Pair;
import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.RunRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** A run in the tables of a comparison's page. */
record ComparedRow(int number, String label, String href, String model, Scores scores, Verdict verdict, Costs costs) {
    /** What a cell says where there is nothing to say. */
    private static final String NOTHING = "–";
    /** Digits that decide an order. */
    private static final MathContext SORTED = new MathContext(9);

    /** A number as people read it, and as a table is sorted by it. */
    record Cell(String text, String sort) {
        static Cell of(double value, DoubleFunction<String> text) {
            return new Cell(
                    text.apply(value), new BigDecimal(value).round(SORTED).toString());
        }

        static Cell of(OptionalDouble value, DoubleFunction<String> text) {
            return value.isPresent() ? of(value.getAsDouble(), text) : new Cell(NOTHING, "");
        }
    }

    /** How good it is, and by how many percentage points better than the reference. */
    record Scores(Cell accuracy, String interval, Cell change, String changeInterval, Cell loss, Cell lossChange) {}

    /**
     * What the test says.
     *
     * @param style `better`, `worse` or empty
     * @param p adjusted
     */
    record Verdict(String word, String sign, String style, Cell p) {}

    /**
     * What it takes.
     *
     * @param length of the bar for the time, 0…100: of the longest
     */
    record Costs(Cell parameters, Cell time, Cell ratio, Cell rate, Cell rateRatio, String length) {}

    static ComparedRow of(Comparison comparison, int i) {
        ComparedRun compared = comparison.runs().get(i);
        Optional<Pair> pair =
                i == 0 ? Optional.empty() : Optional.of(comparison.pairs().get(i - 1));
        Optional<Pair.Tested> tested =
                pair.filter(Pair.Tested.class::isInstance).map(Pair.Tested.class::cast);
        RunRecord run = compared.run();
        return new ComparedRow(
                i + 1,
                compared.label(),
                "../../" + run.experiment() + "/" + run.run() + "/report.html",
                Figures.digits(run.model().digest()),
                scores(compared, tested),
                verdict(pair, tested),
                costs(compared, longest(comparison)));
    }

    private static Scores scores(ComparedRun compared, Optional<Pair.Tested> tested) {
        EvaluationRecord evaluation = compared.run().evaluation();
        return new Scores(
                Cell.of(evaluation.accuracy(), Figures::percent),
                Figures.percent(
                        evaluation.interval().low(), evaluation.interval().high()),
                Cell.of(change(compared, Change::accuracy), change -> number(Figures.points(change))),
                tested.map(each -> number(Figures.points(each.difference()))).orElse(NOTHING),
                Cell.of(evaluation.loss(), Figures::loss),
                Cell.of(change(compared, Change::loss), Figures::lossChange));
    }

    /** Without the unit, which the column's head has. */
    private static String number(String points) {
        return points.substring(0, points.indexOf('\u00A0'));
    }

    private static Verdict verdict(Optional<Pair> pair, Optional<Pair.Tested> tested) {
        if (tested.isEmpty()) {
            return new Verdict(pair.isEmpty() ? "reference" : "not compared", "", "", new Cell(NOTHING, ""));
        }
        var verdict = tested.get().verdict();
        return new Verdict(
                PairWords.verdict(verdict),
                PairWords.sign(verdict),
                DifferencePlot.style(verdict),
                new Cell(
                        Typesetting.number(tested.get().adjustedPAsText()),
                        tested.get().adjustedP().toString()));
    }

    private static Costs costs(ComparedRun compared, double longest) {
        var training = compared.run().training();
        return new Costs(
                Cell.of(compared.run().model().parameters(), count -> Figures.count((long) count)),
                Cell.of(training.seconds(), Figures::duration),
                Cell.of(change(compared, Change::trainingTime), Figures::ratio),
                Cell.of(training.imagesPerSecond(), Figures::rate),
                Cell.of(change(compared, Change::imagesPerSecond), Figures::ratio),
                Figures.coordinate(longest > 0 ? 100 * training.seconds() / longest : 0));
    }

    private static double longest(Comparison comparison) {
        return comparison.runs().stream()
                .mapToDouble(each -> each.run().training().seconds())
                .max()
                .orElse(0);
    }

    private static OptionalDouble change(ComparedRun compared, Function<Change, OptionalDouble> figure) {
        return compared.change().map(figure).orElse(OptionalDouble.empty());
    }
}
