package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.explore.DatasetTable.Row;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.report.DatasetPage.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dataset for people: lines for the console, a page as HTML and as Markdown, and a sheet of images. */
public final class ExploreReport {

    /** The sheet of images. */
    public static final String SAMPLES = "samples.png";

    /** The page for a browser. */
    public static final String HTML = "dataset.html";

    /** The page for a pull request. */
    public static final String MARKDOWN = "dataset.md";

    private final DatasetOrigin origin;
    private final DatasetStatistics train;
    private final DatasetStatistics test;
    private final LabelledImages samples;

    /**
     * Counts both sets.
     *
     * @param origin what is known of them
     * @param train training images; the sheet shows the first of them
     * @param test test images, of the same size and classes
     */
    public ExploreReport(DatasetOrigin origin, LabelledImages train, LabelledImages test) {
        this.origin = Objects.requireNonNull(origin);
        this.train = DatasetStatistics.of(train);
        this.test = DatasetStatistics.of(test);
        this.samples = train;
    }

    /** What the console shows. */
    public List<String> consoleLines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d training and %,d test images, %d×%d pixels, %d classes",
                origin.name(),
                train.images(),
                test.images(),
                train.height(),
                train.width(),
                train.classNames().size()));
        lines.add("");
        lines.add(consoleRow(new Row("", "train", "test")));
        table().forEach(row -> lines.add(consoleRow(row)));
        return lines;
    }

    /** The page for a pull request. */
    public String markdown() {
        StringBuilder page =
                new StringBuilder("# " + escaped(origin.name()) + "\n\n![" + caption() + "](" + SAMPLES + ")\n\n");
        page.append(markdownRow(new Row("", "train", "test"))).append("|:---|---:|---:|\n");
        table().forEach(row -> page.append(markdownRow(row)));
        origin.source()
                .ifPresent(source -> page.append("\n").append(escaped(source)).append("\n"));
        return page.toString();
    }

    /** The page for a browser, with the sheet inside it. */
    public String html() {
        return html(ContactSheet.png(samples));
    }

    private String html(byte[] sheet) {
        String labels = IntStream.range(0, shown())
                .mapToObj(i -> samples.classNames().get(samples.labels()[i]))
                .collect(Collectors.joining(" "));
        return new DatasetHtml(origin, train, test)
                .page(new Sheet(caption() + ", row by row", "Images labelled, row by row: " + labels, sheet))
                .html();
    }

    /**
     * Writes {@value #HTML}, {@value #MARKDOWN} and {@value #SAMPLES}, each at once, over older ones.
     *
     * @param folder made if it is not there
     * @return the files, the page for a browser first
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if one cannot be written
     */
    public List<Path> write(Path folder) {
        byte[] sheet = ContactSheet.png(samples);
        Path html = folder.resolve(HTML);
        Path markdown = folder.resolve(MARKDOWN);
        Path png = folder.resolve(SAMPLES);
        DurableFiles.replace(png, sheet);
        DurableFiles.replace(markdown, markdown());
        DurableFiles.replace(html, html(sheet));
        return List.of(html, markdown, png);
    }

    private int shown() {
        return Math.min(ContactSheet.ROWS * ContactSheet.COLUMNS, train.images());
    }

    private String caption() {
        return "The first " + shown() + " training images";
    }

    private List<Row> table() {
        DatasetTable table = new DatasetTable(train, test);
        List<Row> rows = new ArrayList<>(table.counts());
        rows.addAll(table.pixels());
        return rows;
    }

    private static String consoleRow(Row row) {
        return String.format(Locale.ROOT, "  %-28s%10s%10s", row.name(), row.train(), row.test());
    }

    private static String markdownRow(Row row) {
        return "| " + escaped(row.name()) + " | " + escaped(row.train()) + " | " + escaped(row.test()) + " |\n";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\R", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
    }
}
