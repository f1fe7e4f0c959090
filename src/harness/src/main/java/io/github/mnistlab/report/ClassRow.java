package io.github.mnistlab.report;

import io.github.mnistlab.record.EvaluationRecord;
import io.github.mnistlab.record.EvaluationRecord.ClassRecord;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A class's row in the table of classes.
 *
 * @param missed of its images, those that were taken for another class
 * @param length of the bar for them, 0…100: their share of its images, as a percentage of the largest such share
 * @param claimed images of other classes that were taken for this one
 */
record ClassRow(
        String label,
        String support,
        String missed,
        String length,
        String claimed,
        String precision,
        String recall,
        String f1) {

    static List<ClassRow> of(EvaluationRecord evaluation) {
        double worst = evaluation.perClass().stream()
                .mapToDouble(scores -> 1 - scores.recall())
                .max()
                .orElse(0);
        return IntStream.range(0, evaluation.perClass().size())
                .mapToObj(k -> row(evaluation, k, worst))
                .toList();
    }

    private static ClassRow row(EvaluationRecord evaluation, int k, double worst) {
        ClassRecord scores = evaluation.perClass().get(k);
        List<List<Integer>> confusion = evaluation.confusion();
        int right = confusion.get(k).get(k);
        int predicted = confusion.stream().mapToInt(row -> row.get(k)).sum();
        double length = worst > 0 ? 100 * (1 - scores.recall()) / worst : 0;
        return new ClassRow(
                scores.label(),
                Figures.count(scores.support()),
                Figures.count(
                        confusion.get(k).stream().mapToInt(Integer::intValue).sum() - right),
                Figures.coordinate(length),
                Figures.count(predicted - right),
                Figures.percent(scores.precision()),
                Figures.percent(scores.recall()),
                Figures.percent(scores.f1()));
    }
}
