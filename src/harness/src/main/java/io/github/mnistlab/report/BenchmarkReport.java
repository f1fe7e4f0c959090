package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A benchmark for people: lines for the console, a page as HTML and as Markdown, all figures as CSV. */
public final class BenchmarkReport {

    /** The page for a browser. */
    public static final String HTML = "benchmark.html";

    /** The page for a pull request. */
    public static final String MARKDOWN = "benchmark.md";

    /** A line for each figure. */
    public static final String CSV = "benchmark.csv";

    private final BenchmarkRecord record;

    /** The reports of a record, which depend on nothing else. */
    public BenchmarkReport(BenchmarkRecord record) {
        this.record = Objects.requireNonNull(record);
    }

    /** What the console shows. */
    public List<String> consoleLines() {
        List<String> lines = new ArrayList<>();
        lines.add(record.experiment() + " " + record.run() + ", " + record.rounds() + " rounds");
        if (!record.overrides().isEmpty()) {
            lines.add("a trial with " + TrialWords.inLine(record.overrides()));
        }
        record.fallbackReason().ifPresent(reason -> lines.add("cuda is not measured: " + PlainText.line(reason)));
        for (NumberTable table : List.of(
                BenchmarkTables.start(record), BenchmarkTables.latency(record), BenchmarkTables.throughput(record))) {
            lines.add("");
            lines.add(table.caption());
            table.lines().forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    /** The page for a browser: one file that loads nothing. */
    public String html() {
        return Html.render("benchmark.jte", new BenchmarkPage(record));
    }

    /** The page for a pull request. */
    public String markdown() {
        return BenchmarkMarkdown.of(record);
    }

    /** `provider,threads,batchSize,figure,value`: seconds, images per second and counts. */
    public String csv() {
        return BenchmarkCsv.of(record);
    }

    /**
     * Writes {@value #HTML}, {@value #MARKDOWN} and {@value #CSV}, each at once, over older ones.
     *
     * @param folder where the record is
     * @return the files, the page for a browser first
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if one cannot be written
     */
    public List<Path> write(Path folder) {
        Path html = folder.resolve(HTML);
        Path markdown = folder.resolve(MARKDOWN);
        Path csv = folder.resolve(CSV);
        DurableFiles.replace(csv, csv());
        DurableFiles.replace(markdown, markdown());
        DurableFiles.replace(html, html());
        return List.of(html, markdown, csv);
    }
}
