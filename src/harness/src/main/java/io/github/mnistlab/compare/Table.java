package io.github.mnistlab.compare;

import java.util.List;

/**
 * Cells under headings, as the console and Markdown both show them.
 *
 * @param title above the table
 * @param columns headings from left to right
 * @param rows each as long as there are columns
 */
record Table(String title, List<Column> columns, List<List<String>> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": a row has " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param heading over it
     * @param numeric whether its cells are numbers, to be set right-aligned
     * @param width that a console gives it at most, in characters
     */
    record Column(String heading, boolean numeric, int width) {
        static Column text(String heading, int width) {
            return new Column(heading, false, width);
        }

        static Column number(String heading) {
            return new Column(heading, true, Integer.MAX_VALUE);
        }
    }
}
