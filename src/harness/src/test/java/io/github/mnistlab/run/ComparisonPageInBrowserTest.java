package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.report.ComparisonEvidence;
import io.github.mnistlab.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Really trained runs, compared as the goal does it, and the page in a real browser. */
class ComparisonPageInBrowserTest {
    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path base;

    private static TrainedRun first;
    private static List<String> names;

    @BeforeAll
    static void start() throws IOException {
        first = TrainedRun.in(base, new ArrayList<>());
        TrainedRun second = TrainedRun.in(base, List.of("learningRate=0.002"), KernelChoice.AUTO, new ArrayList<>());
        names = List.of(first.folder().id().toString(), second.folder().id().toString());
    }

    @Test
    void should_load_nothing_and_complain_of_nothing_when_opened() throws IOException {
        Path file = page(base, compare(first.workspace()));
        BrowserPage page = BROWSER.open(file);

        assertThat(page.evaluate("document.title").asText()).endsWith(" is worse than tiny/" + names.get(0));
        assertThat(page.evaluate("[...document.images].every(i => i.naturalWidth === 28)")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("document.images.length").asInt()).isEqualTo(36);
        assertThat(page.requests()).containsExactly(file.toUri().toString());
        assertThat(page.complaints()).isEmpty();
        String report = page.evaluate("document.querySelector('main a').href").asText();
        assertThat(report).isEqualTo(first.folder().reportHtml().toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1100})
    void should_not_scroll_sideways_when_narrow_or_wide(int width) throws IOException {
        BrowserPage page = BROWSER.open(page(base, compare(first.workspace())));
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        for (String colours : List.of("light", "dark")) {
            page.show(width, colours);
            assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(width);
        }
    }

    @Test
    void should_compare_by_the_records_when_predictions_or_images_are_gone(@TempDir Path other) throws IOException {
        TrainedRun copy = first.copiedTo(other);
        Path csv =
                copy.workspace().reports().resolve("tiny").resolve(names.get(1)).resolve("predictions.csv");
        Files.delete(csv);
        ComparisonEvidence evidence = compare(copy.workspace());
        assertThat(evidence.comparison().pairs().get(0).sentence())
                .isEqualTo("tiny/" + names.get(1) + " is not compared with tiny/" + names.get(0)
                        + " image by image: tiny/" + names.get(1) + " has no predictions.csv");

        Files.delete(csv.resolveSibling("../" + names.get(0) + "/predictions.csv"));
        assertThat(compare(copy.workspace()).images().reason()).isEqualTo("the first run has no predictions.csv");
    }

    private static ComparisonEvidence compare(Workspace workspace) {
        return new RunComparer(workspace).compare(names);
    }

    private static Path page(Path base, ComparisonEvidence evidence) throws IOException {
        Path folder = Files.createDirectories(base.resolve("reports/compare/both"));
        return Files.writeString(folder.resolve("comparison.html"), ComparisonReport.html(evidence));
    }
}
