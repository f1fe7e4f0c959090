package io.github.mnistlab.explore;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.explore.DatasetFindings.Finding;
import io.github.mnistlab.explore.DatasetTable.Row;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.Markdown;
import io.github.mnistlab.report.DatasetPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A dataset for people: lines for the console, a page as HTML and as Markdown, and its pictures for slides. */
public final class ExploreReport {

    /** The page for a browser. */
    public static final String HTML = "dataset.html";

    /** The page for a pull request. */
    public static final String MARKDOWN = "dataset.md";

    /** The folder of the pictures. */
    public static final String PICTURES = "pictures";

    private final Survey survey;

    /**
     * Counts both sets and looks for what is there twice.
     *
     * @param origin what is known of them
     * @param train training images; the sheet shows the first of them
     * @param test test images, of the same size and classes
     */
    public ExploreReport(DatasetOrigin origin, LabelledImages train, LabelledImages test) {
        this.survey = Survey.of(origin, train, test);
    }

    /** What the console shows. */
    public List<String> consoleLines() {
        DatasetStatistics train = survey.trainStatistics();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d training and %,d test images, %d×%d pixels, %s",
                survey.origin().name(),
                train.images(),
                survey.testStatistics().images(),
                train.height(),
                train.width(),
                new ClassRange(train.classNames()).words()));
        for (Finding finding : survey.findings().all()) {
            lines.add(String.format(Locale.ROOT, "  %-12s%s", finding.name(), finding.text()));
        }
        lines.add("");
        lines.add(consoleRow(new Row("", "train", "test")));
        table().forEach(row -> lines.add(consoleRow(row)));
        return lines;
    }

    /** The page for a pull request. */
    public String markdown() {
        StringBuilder page =
                new StringBuilder("# " + Markdown.text(survey.origin().name()) + "\n\n");
        survey.findings()
                .all()
                .forEach(finding -> page.append("- ")
                        .append(finding.name())
                        .append(": ")
                        .append(Markdown.text(finding.text()))
                        .append('\n'));
        page.append("\n![The first training images](" + PICTURES + "/" + DatasetPictures.SAMPLES + ")\n\n");
        page.append(markdownRow(new Row("", "train", "test"))).append("|:---|---:|---:|\n");
        table().forEach(row -> page.append(markdownRow(row)));
        survey.origin()
                .source()
                .ifPresent(source ->
                        page.append('\n').append(Markdown.text(source)).append('\n'));
        return page.toString();
    }

    /** The page for a browser, with its pictures inside it. */
    public String html() {
        return new DatasetHtml(survey).page().html();
    }

    /**
     * Writes {@value #HTML}, {@value #MARKDOWN} and the pictures, each at once, over older ones.
     *
     * @param folder made if it is not there
     * @return the pages, the one for a browser first, and the folder of the pictures
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if one cannot be written
     */
    public List<Path> write(Path folder) {
        DatasetPage page = new DatasetHtml(survey).page();
        Path html = folder.resolve(HTML);
        Path markdown = folder.resolve(MARKDOWN);
        Path pictures = folder.resolve(PICTURES);
        DurableFiles.replace(
                pictures.resolve(DatasetPictures.SAMPLES), page.samples().png());
        DurableFiles.replace(pictures.resolve(DatasetPictures.CLASSES), new DatasetPictures(survey).classes());
        DurableFiles.replace(pictures.resolve(DatasetPictures.INK), page.ink().png());
        DurableFiles.replace(
                pictures.resolve(DatasetPictures.BALANCE), page.balance().svg());
        DurableFiles.replace(
                pictures.resolve(DatasetPictures.INTENSITIES),
                page.intensities().svg());
        DurableFiles.replace(markdown, markdown());
        DurableFiles.replace(html, page.html());
        return List.of(html, markdown, pictures);
    }

    private List<Row> table() {
        DatasetTable table = new DatasetTable(survey.trainStatistics(), survey.testStatistics());
        List<Row> rows = new ArrayList<>(table.counts());
        rows.addAll(table.pixels());
        return rows;
    }

    private static String consoleRow(Row row) {
        return String.format(Locale.ROOT, "  %-28s%10s%10s", row.name(), row.train(), row.test());
    }

    private static String markdownRow(Row row) {
        return "| " + Markdown.text(row.name()) + " | " + Markdown.text(row.train()) + " | " + Markdown.text(row.test())
                + " |\n";
    }
}
