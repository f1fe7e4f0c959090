package io.github.mnistlab.explore;

import io.github.mnistlab.explore.DatasetStatistics.ValueStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of both sets as text, the same for the console and every page. */
final class DatasetTable {
    private final DatasetStatistics train;
    private final DatasetStatistics test;

    DatasetTable(DatasetStatistics train, DatasetStatistics test) {
        this.train = train;
        this.test = test;
    }

    /** A line: a name, and a figure for each set. */
    record Row(String name, String train, String test) {

        private static Row of(String name, String format, Object train, Object test) {
            return new Row(name, String.format(Locale.ROOT, format, train), String.format(Locale.ROOT, format, test));
        }
    }

    /** Images, and images of each class. */
    List<Row> counts() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("images", "%,d", train.images(), test.images()));
        for (int k = 0; k < train.classNames().size(); k++) {
            rows.add(Row.of(
                    "class " + train.classNames().get(k),
                    "%,d",
                    train.classCounts().get(k),
                    test.classCounts().get(k)));
        }
        return rows;
    }

    /** The pixels as they are stored and as the network sees them. */
    List<Row> pixels() {
        List<Row> rows = new ArrayList<>();
        addValues(rows, "pixel", "%.0f", "%.2f", train.pixels(), test.pixels());
        addValues(rows, "input x", "%.4f", "%.4f", train.inputs(), test.inputs());
        rows.add(Row.of("pixels that are not 0", "%.1f %%", 100 * train.nonZeroShare(), 100 * test.nonZeroShare()));
        rows.add(Row.of("positions that are always 0", "%d", train.alwaysZero(), test.alwaysZero()));
        return rows;
    }

    private static void addValues(
            List<Row> rows, String what, String exact, String rounded, ValueStatistics train, ValueStatistics test) {
        rows.add(Row.of(what + ", smallest", exact, train.min(), test.min()));
        rows.add(Row.of(what + ", largest", exact, train.max(), test.max()));
        rows.add(Row.of(what + ", mean", rounded, train.mean(), test.mean()));
        rows.add(Row.of(what + ", standard deviation", rounded, train.standardDeviation(), test.standardDeviation()));
    }
}
