package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** `table.js` in a real browser. */
class TableScriptInBrowserTest {
    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="%s"/>
            <style>%s</style>
            <p class="filter" data-filter="t" hidden="hidden"><label>Filter <input type="search"/></label> <span role="status"></span></p>
            <table id="t"><thead><tr><th data-sort="text" aria-sort="ascending">Name</th><th data-sort="number">Size</th><th>Note</th></tr></thead>
            <tbody>
            <tr><th>a2</th><td>1,000</td><td>Über</td></tr>
            <tr><th>a10</th><td>−5</td><td>wide</td></tr>
            <tr><th>b</th><td>–</td><td>2 wide</td></tr>
            <tr><th>c</th><td data-value="120">2 min</td><td>x</td></tr>
            <tr><th>d</th><td data-value="120">120 s</td><td>Wide x</td></tr>
            </tbody></table>
            <script>%s</script>
            """;

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path folder;

    private BrowserPage page;

    @BeforeEach
    void open() throws IOException {
        String html = PAGE.formatted(Policy.of(List.of(Script.TABLE)), Stylesheet.text(), Script.TABLE.text());
        page = BROWSER.open(Files.writeString(folder.resolve("table.html"), html));
    }

    @Test
    void should_leave_rows_as_written_and_make_two_buttons_when_opened() {
        assertThat(names()).isEqualTo("a2 a10 b c d");
        assertThat(page.evaluate("[...document.querySelectorAll('button')].map(b => b.textContent).join()")
                        .asText())
                .isEqualTo("Name,Size");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void should_sort_numbers_with_what_is_missing_last_when_chosen_once_and_again() {
        press(1, "Enter");
        assertThat(names()).isEqualTo("a10 c d a2 b");
        assertThat(sorted()).isEqualTo(",ascending,");

        press(1, " ");
        assertThat(names()).as("equal ones keep their order").isEqualTo("a2 c d a10 b");
        assertThat(sorted()).isEqualTo(",descending,");
    }

    @Test
    void should_sort_text_as_people_do_when_it_has_numbers_in_it() {
        press(0, "Enter");
        assertThat(names()).isEqualTo("d c b a10 a2");
        press(0, "Enter");
        assertThat(names()).isEqualTo("a2 a10 b c d");
        assertThat(sorted()).isEqualTo("ascending,,");
    }

    @Test
    void should_show_rows_with_every_word_and_say_how_many_when_filtered() {
        assertThat(filter("WIDE")).isEqualTo("3 of 5 shown");
        assertThat(names()).isEqualTo("a10 b d");
        assertThat(filter(" x  wide ")).isEqualTo("1 of 5 shown");
        assertThat(names()).isEqualTo("d");
        assertThat(filter("über")).isEqualTo("1 of 5 shown");
        assertThat(filter("a2 a10")).isEqualTo("0 of 5 shown");
        assertThat(filter("bwide")).as("cells are not one word").isEqualTo("0 of 5 shown");
        assertThat(filter("")).isEmpty();
        assertThat(names()).isEqualTo("a2 a10 b c d");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void should_keep_the_filter_when_sorted() {
        filter("wide");
        press(1, "Enter");
        assertThat(names()).isEqualTo("a10 d b");
    }

    private String names() {
        return page.evaluate("[...document.querySelectorAll('tbody tr')].filter(r => r.offsetHeight)"
                        + ".map(r => r.cells[0].textContent).join(' ')")
                .asText();
    }

    private String sorted() {
        return page.evaluate("[...document.querySelectorAll('thead th')].map(h => h.getAttribute('aria-sort')).join()")
                .asText();
    }

    private void press(int button, String key) {
        page.evaluate("document.querySelectorAll('button')[" + button + "].focus()");
        page.key(key);
    }

    private String filter(String text) {
        return page.evaluate(
                        "(input => { input.value = '" + text + "'; input.dispatchEvent(new Event('input'));"
                                + " return document.querySelector('[role=status]').textContent; })(document.querySelector('input'))")
                .asText();
    }
}
