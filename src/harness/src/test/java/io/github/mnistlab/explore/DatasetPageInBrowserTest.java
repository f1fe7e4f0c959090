package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.explore.DatasetOrigin.DataFile;
import io.github.mnistlab.explore.DatasetOrigin.DataFile.Sum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dataset's page in a real browser: all images are in both sets, and every text is hostile. */
class DatasetPageInBrowserTest {
    private static final String HOSTILE =
            "</style><script>window.broken = 1</script><img src=x onerror='window.broken = 1'>";

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path folder;

    private static Path file;

    @BeforeAll
    static void start() throws IOException {
        DatasetOrigin origin = new DatasetOrigin(
                HOSTILE, List.of(new DataFile(HOSTILE, "ab".repeat(32), Sum.UNKNOWN)), Optional.of(HOSTILE));
        ExploreReport report = new ExploreReport(origin, Digits.images(), Digits.images());
        file = Files.writeString(folder.resolve("dataset.html"), report.html());
    }

    @Test
    void should_load_nothing_and_stay_text_when_every_text_is_hostile() {
        BrowserPage page = BROWSER.open(file);

        assertThat(page.evaluate("window.broken === undefined").asBoolean()).isTrue();
        assertThat(page.evaluate("document.querySelector('h1').textContent").asText())
                .isEqualTo(HOSTILE);
        assertThat(page.evaluate("document.scripts.length").asInt()).isZero();
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).containsExactly(file.toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1100})
    void should_fit_when_narrow_or_wide(int width) {
        BrowserPage page = BROWSER.open(file);
        for (String colours : List.of("light", "dark")) {
            page.show(width, colours);
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
            assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(width);
            assertThat(page.evaluate("[...document.querySelectorAll('.scroll')]"
                                    + ".every(each => each.scrollWidth <= each.clientWidth)")
                            .asBoolean())
                    .as("no table scrolls sideways")
                    .isTrue();
        }
    }

    @Test
    void should_lead_to_every_part_and_describe_every_picture() {
        BrowserPage page = BROWSER.open(file);

        assertThat(page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')]"
                                + ".every(each => document.getElementById(each.hash.slice(1)))")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("[...document.images].every(each => each.alt && each.naturalWidth > 0)")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("document.querySelectorAll('.repetitions figure').length")
                        .asInt())
                .isEqualTo(Duplicates.MOST_SHOWN);
    }
}
