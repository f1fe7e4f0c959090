package io.github.mnistlab.explore;

import io.github.mnistlab.report.DatasetPage;
import io.github.mnistlab.report.DatasetPage.ClassSize;
import io.github.mnistlab.report.DatasetPage.Figure;
import io.github.mnistlab.report.DatasetPage.File;
import io.github.mnistlab.report.DatasetPage.Row;
import io.github.mnistlab.report.DatasetPage.Share;
import io.github.mnistlab.report.DatasetPage.Sheet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Puts a dataset's figures onto the report's page. */
final class DatasetHtml {
    private final DatasetOrigin origin;
    private final DatasetStatistics train;
    private final DatasetStatistics test;

    DatasetHtml(DatasetOrigin origin, DatasetStatistics train, DatasetStatistics test) {
        this.origin = origin;
        this.train = train;
        this.test = test;
    }

    DatasetPage page(Sheet sheet) {
        return new DatasetPage(
                origin.name(),
                figures(),
                IntStream.range(0, train.classNames().size())
                        .mapToObj(this::classSize)
                        .toList(),
                new DatasetTable(train, test)
                        .pixels().stream()
                                .map(row -> new Row(row.name(), row.train(), row.test()))
                                .toList(),
                origin.sha256().entrySet().stream()
                        .map(file -> new File(file.getKey(), file.getValue()))
                        .toList(),
                origin.source().orElse(""),
                sheet);
    }

    /** Six, which fill rows of three and of two. */
    private List<Figure> figures() {
        int pixels = train.height() * train.width();
        List<Integer> sizes = train.classCounts();
        return List.of(
                new Figure("Training images", count(train.images()), shape(train, pixels)),
                new Figure("Test images", count(test.images()), shape(test, pixels)),
                new Figure("Image", train.height() + " × " + train.width(), "grey, one byte a pixel"),
                new Figure(
                        "Classes",
                        count(sizes.size()),
                        "of " + count(Collections.min(sizes)) + " to " + count(Collections.max(sizes))
                                + " training images"),
                new Figure(
                        "Pixels with ink",
                        String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * train.nonZeroShare()),
                        train.alwaysZero() + " of " + pixels + " positions never have any"),
                new Figure(
                        "Mean input",
                        String.format(Locale.ROOT, "%.3f", train.inputs().mean()),
                        String.format(
                                Locale.ROOT,
                                "standard deviation %.3f",
                                train.inputs().standardDeviation())));
    }

    private static String shape(DatasetStatistics set, int pixels) {
        return "[" + set.images() + ", " + pixels + "]";
    }

    private ClassSize classSize(int k) {
        return new ClassSize(train.classNames().get(k), share(train, k), share(test, k));
    }

    private static Share share(DatasetStatistics set, int k) {
        int images = set.classCounts().get(k);
        int largest = Collections.max(set.classCounts());
        return new Share(
                count(images),
                String.format(Locale.ROOT, "%.1f\u00A0%%", 100.0 * images / set.images()),
                String.format(Locale.ROOT, "%.1f", 100.0 * images / largest));
    }

    private static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
