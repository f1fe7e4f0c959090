package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a comparison of twenty runs, each worse than the one before, sorted in a real browser. */
class ComparisonTablesInBrowserTest {
    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path folder;

    private BrowserPage page;

    @BeforeEach
    void open() throws IOException {
        String html = ComparisonReport.html(SampleEvidence.twenty());
        page = BROWSER.open(Files.writeString(folder.resolve("comparison.html"), html));
        page.show(1100, "light");
    }

    @Test
    void should_sort_by_a_column_when_its_head_is_clicked_once_and_again() {
        assertThat(runs("compared")).startsWith("1 2 3 4 ");
        assertThat(sorted("compared")).isEqualTo("Run ascending");

        click("compared", "Accuracy");
        assertThat(runs("compared")).startsWith("20 19 18 ").endsWith(" 2 1");
        assertThat(sorted("compared")).isEqualTo("Accuracy ascending");

        click("compared", "Accuracy");
        assertThat(runs("compared")).startsWith("1 2 3 ");
        assertThat(sorted("compared")).isEqualTo("Accuracy descending");
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).hasSize(1);
    }

    @Test
    void should_sort_by_keyboard_and_keep_the_focus_when_the_head_is_reached_with_tab() {
        page.evaluate("document.querySelector('.compared').closest('.scroll').focus()");
        page.key("Tab");
        page.key("Tab");
        assertThat(focused()).isEqualTo("Verdict");

        page.key(" ");
        assertThat(sorted("compared")).isEqualTo("Verdict ascending");
        page.key("Tab");
        page.key("Enter");
        assertThat(sorted("compared")).isEqualTo("Accuracy ascending");
        assertThat(runs("compared")).startsWith("20 19 18 ");
        assertThat(focused()).isEqualTo("Accuracy");
    }

    @Test
    void should_keep_the_reference_last_by_its_change_when_it_has_none() {
        click("compared", "Change, points");
        assertThat(runs("compared")).startsWith("20 19 ").endsWith(" 2 1");
        click("compared", "Change, points");
        assertThat(runs("compared")).startsWith("2 3 ").endsWith(" 20 1");
    }

    @Test
    void should_leave_the_other_table_alone_when_one_is_sorted() {
        click("costs", "Run");
        assertThat(runs("costs")).startsWith("20 19 ");
        assertThat(sorted("costs")).isEqualTo("Run descending");
        assertThat(runs("compared")).startsWith("1 2 ");
        assertThat(sorted("compared")).isEqualTo("Run ascending");
    }

    private void click(String table, String head) {
        JsonNode place = page.evaluate("(button => { button.scrollIntoView({block: 'center'});"
                + " const box = button.getBoundingClientRect();"
                + " return [box.x + box.width / 2, box.y + box.height / 2]; })([...document.querySelectorAll('."
                + table + " .sort')].find(button => button.textContent === '" + head + "'))");
        page.mouse("mousePressed", place.get(0).asDouble(), place.get(1).asDouble());
        page.mouse("mouseReleased", place.get(0).asDouble(), place.get(1).asDouble());
        page.settle();
    }

    private String runs(String table) {
        return page.evaluate("[...document.querySelectorAll('." + table + " tbody .rank')]"
                        + ".map(rank => rank.textContent).join(' ')")
                .asText();
    }

    private String sorted(String table) {
        return page.evaluate("[...document.querySelectorAll('." + table + " [aria-sort]')]"
                        + ".map(head => head.textContent + ' ' + head.getAttribute('aria-sort')).join()")
                .asText();
    }

    private String focused() {
        return page.evaluate("document.activeElement.textContent").asText();
    }
}
