package io.github.mnistlab.report;

import io.github.mnistlab.compare.ComparedRun;
import io.github.mnistlab.compare.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The fields in which runs differ: a column for each of a few runs, else one for each of a few fields, else a row for each
 * value with the numbers of its runs.
 *
 * @param heads of the columns
 * @param rows none where nothing differs
 */
record DifferenceTable(List<String> heads, List<List<String>> rows) {
    private static final int FEW_RUNS = 4;
    private static final int FEW_FIELDS = 6;

    static DifferenceTable of(List<Difference> differences, List<ComparedRun> runs) {
        if (runs.size() <= FEW_RUNS) {
            return byField(differences, runs);
        }
        return differences.size() <= FEW_FIELDS && !differences.isEmpty()
                ? byRun(differences, runs)
                : byValue(differences);
    }

    private static DifferenceTable byRun(List<Difference> differences, List<ComparedRun> runs) {
        var heads = new ArrayList<>(List.of("Run"));
        differences.forEach(difference -> heads.add(difference.name()));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < runs.size(); i++) {
            var row = new ArrayList<>(List.of(i + 1 + " " + runs.get(i).label()));
            for (Difference difference : differences) {
                row.add(Figures.setting(difference, i));
            }
            rows.add(row);
        }
        return new DifferenceTable(heads, rows);
    }

    private static DifferenceTable byField(List<Difference> differences, List<ComparedRun> runs) {
        var heads = new ArrayList<>(List.of("Field"));
        IntStream.range(0, runs.size())
                .forEach(i -> heads.add(i + 1 + " " + runs.get(i).label()));
        var rows = new ArrayList<List<String>>();
        for (Difference difference : differences) {
            var row = new ArrayList<>(List.of(difference.name()));
            IntStream.range(0, runs.size()).forEach(i -> row.add(Figures.setting(difference, i)));
            rows.add(row);
        }
        return new DifferenceTable(heads, rows);
    }

    private static DifferenceTable byValue(List<Difference> differences) {
        var rows = new ArrayList<List<String>>();
        for (Difference difference : differences) {
            Map<String, String> runs = new LinkedHashMap<>();
            for (int i = 0; i < difference.values().size(); i++) {
                runs.merge(
                        Figures.setting(difference, i),
                        Integer.toString(i + 1),
                        (before, next) -> before + ", " + next);
            }
            runs.forEach((value, numbers) -> rows.add(List.of(difference.name(), value, numbers)));
        }
        return new DifferenceTable(List.of("Field", "Value", "Runs"), rows);
    }
}
