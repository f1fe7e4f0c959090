package io.github.mnistlab.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.explore.DatasetStatistics.ValueStatistics;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A dataset for people: lines for the console, a page of Markdown and a sheet of images.
 */
public final class ExploreReport {

    /** The sheet of images. */
    public static final String SAMPLES = "samples.png";

    /** The page. */
    public static final String PAGE = "dataset.md";

    private final String name;
    private final DatasetStatistics train;
    private final DatasetStatistics test;
    private final LabelledImages samples;

    /**
     * Counts both sets.
     *
     * @param name the dataset's
     * @param train training images; the sheet shows the first of them
     * @param test test images, of the same size and classes
     */
    public ExploreReport(String name, LabelledImages train, LabelledImages test) {
        this.name = Objects.requireNonNull(name);
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
                name,
                train.images(),
                test.images(),
                train.height(),
                train.width(),
                train.classNames().size()));
        lines.add("");
        table().forEach(row -> lines.add(consoleRow(row)));
        return lines;
    }

    /** The page. */
    public String markdown() {
        List<List<String>> table = table();
        StringBuilder page = new StringBuilder(
                "# " + escaped(name) + "\n\n![The first " + shown() + " training images](" + SAMPLES + ")\n\n");
        page.append(markdownRow(table.get(0))).append("|:---|---:|---:|\n");
        table.stream().skip(1).forEach(row -> page.append(markdownRow(row)));
        return page.toString();
    }

    /**
     * Writes {@value #SAMPLES} and {@value #PAGE}, over older ones.
     *
     * @param folder made if it is not there
     * @throws UserFailure if it cannot be written
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(SAMPLES), ContactSheet.png(samples));
            Files.write(folder.resolve(PAGE), markdown().getBytes(UTF_8));
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw unwritable(folder, e.getFile() + ": " + reason, e);
        } catch (IOException e) {
            throw unwritable(folder, e.getMessage(), e);
        }
    }

    private static UserFailure unwritable(Path folder, String why, IOException cause) {
        return UserFailure.environment(
                folder + ": cannot be written (" + why
                        + "); free the disk, change its permissions or set mnist.reports",
                cause);
    }

    private int shown() {
        return Math.min(ContactSheet.ROWS * ContactSheet.COLUMNS, train.images());
    }

    /** The same rows for console and page: a name, and a figure for each set. */
    private List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "train", "test"));
        rows.add(row("images", "%,d", train.images(), test.images()));
        for (int k = 0; k < train.classNames().size(); k++) {
            rows.add(row(
                    "class " + train.classNames().get(k),
                    "%,d",
                    train.classCounts().get(k),
                    test.classCounts().get(k)));
        }
        addValues(rows, "pixel", "%.2f", train.pixels(), test.pixels());
        addValues(rows, "input x", "%.4f", train.inputs(), test.inputs());
        rows.add(row("pixels that are not 0", "%.1f %%", 100 * train.nonZeroShare(), 100 * test.nonZeroShare()));
        rows.add(row("positions that are always 0", "%d", train.alwaysZero(), test.alwaysZero()));
        return rows;
    }

    private static void addValues(
            List<List<String>> rows, String what, String format, ValueStatistics train, ValueStatistics test) {
        rows.add(row(what + ", smallest", format, train.min(), test.min()));
        rows.add(row(what + ", largest", format, train.max(), test.max()));
        rows.add(row(what + ", mean", format, train.mean(), test.mean()));
        rows.add(row(what + ", standard deviation", format, train.standardDeviation(), test.standardDeviation()));
    }

    private static List<String> row(String what, String format, Object train, Object test) {
        return List.of(what, String.format(Locale.ROOT, format, train), String.format(Locale.ROOT, format, test));
    }

    private static String consoleRow(List<String> row) {
        return String.format(Locale.ROOT, "  %-28s%10s%10s", row.get(0), row.get(1), row.get(2));
    }

    private static String markdownRow(List<String> row) {
        return "| "
                + String.join(" | ", row.stream().map(ExploreReport::escaped).toList()) + " |\n";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\R", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
    }
}
