package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index in a real browser. */
class IndexPageInBrowserTest {
    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path folder;

    @Test
    void should_sort_and_filter_runs_without_a_complaint_or_a_request() throws IOException {
        BrowserPage page = open(IndexReport.html(runs(), List.of()));

        assertThat(column(page, 2)).isEqualTo("97.02 97.50 96.50");
        page.evaluate("[...document.querySelectorAll('.sort')].find(b => b.textContent === 'Accuracy').click()");
        assertThat(column(page, 2)).isEqualTo("96.50 97.02 97.50");
        page.evaluate("(input => { input.value = 'layers FAILED'; input.dispatchEvent(new Event('input')); })"
                + "(document.querySelector('input'))");
        assertThat(column(page, 2)).isEqualTo("96.50");
        assertThat(page.evaluate("document.querySelector('[role=status]').textContent")
                        .asText())
                .isEqualTo("1 of 3 shown");

        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).hasSize(1);
    }

    @Test
    void should_name_the_run_where_one_points_at_it_and_keep_it_out_of_the_tabs() throws IOException {
        BrowserPage page = open(IndexReport.html(runs(), List.of()));

        assertThat(page.evaluate("document.querySelectorAll('.timeline a').length")
                        .asInt())
                .isEqualTo(3);
        assertThat(page.evaluate("document.querySelector('.timeline a.failed path') !== null"
                                + " && [...document.querySelectorAll('.timeline a')].every(a => a.tabIndex === -1)")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate(
                                "[...document.querySelectorAll('.timeline .diamond')].map(d => d.parentNode.matches('.trial')).join()")
                        .asText())
                .isEqualTo("true");
        assertThat(page.evaluate("document.querySelector('.timeline a.failed title').textContent")
                        .asText())
                .isEqualTo(
                        "2026-11-22 00:00 UTC: 96.50\u00A0% (96.19–96.79\u00A0%), gate failed; a trial with layers=[8]");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light"})
    void should_not_scroll_sideways_when_narrow_or_wide(int width, String colours) throws IOException {
        List<RunRecord> many =
                IntStream.range(0, 80).mapToObj(i -> runs().get(i % 3)).toList();
        BrowserPage page = open(IndexReport.html(many, List.of("x".repeat(300))));
        page.show(width, colours);
        assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                .isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>window.broken = 1</script>",
                "\" onmouseover=\"window.broken = 1\" x=\"",
                "]]></script><script>window.broken = 1//",
                "</title></svg><img src=x onerror='window.broken = 1'>",
                "\u202egnp.exe \u2066x"
            })
    void should_be_harmless_when_every_text_is_hostile(String text) throws IOException {
        RunRecord run = SampleRun.hostile(text).toRecord();
        BrowserPage page = open(IndexReport.html(List.of(run), List.of(text)));
        page.evaluate("document.querySelectorAll('.sort').forEach(button => button.click())");

        assertThat(page.evaluate("window.broken === undefined").asBoolean()).isTrue();
        assertThat(page.evaluate("document.querySelector('.set').textContent").asText())
                .isEqualTo(PlainText.line("description=" + text));
        assertThat(page.evaluate("document.scripts.length").asInt()).isEqualTo(1);
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).hasSize(1);
    }

    private static List<RunRecord> runs() {
        return List.of(
                run("20261124T000000Z", 9702).withGate("0.97", null).toRecord(),
                run("20261123T000000Z", 9750)
                        .named("wide", "20261123T000000Z-3f9a1c2b")
                        .toRecord(),
                run("20261122T000000Z", 9650)
                        .withChecks("failed")
                        .withOverrides("layers=[8]")
                        .toRecord());
    }

    private static SampleRun run(String started, int correct) {
        return SampleRun.baseline().named("baseline", started + "-3f9a1c2b").withCorrect(correct, 10_000);
    }

    private static BrowserPage open(String html) throws IOException {
        return BROWSER.open(Files.writeString(folder.resolve("index.html"), html));
    }

    private static String column(BrowserPage page, int column) {
        return page.evaluate("[...document.querySelectorAll('tbody tr')].filter(r => r.offsetHeight)"
                        + ".map(r => r.cells[" + column + "].textContent.slice(0, 5)).join(' ')")
                .asText();
    }
}
