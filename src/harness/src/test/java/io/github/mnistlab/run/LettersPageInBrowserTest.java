package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a run on images of 26 classes, labelled 1 to 26, and as large as MNIST's, in a real browser. */
class LettersPageInBrowserTest {
    /** The bars that can be seen, wherever they are. */
    private static final String BARS =
            "[...document.querySelectorAll('#board .class')].filter(row => row.getClientRects().length)";

    private static final String BOTTOM = "document.querySelector('#board svg').getBoundingClientRect().bottom";

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path base;

    private static TrainedRun run;

    @BeforeAll
    static void start() throws IOException {
        Path data = Files.createDirectories(base.resolve("letters"));
        int[] labels = IntStream.rangeClosed(1, 26).toArray();
        IdxFiles.writeLetters(data, "train", 260, 28, 28, labels);
        IdxFiles.writeLetters(data, "t10k", 104, 28, 28, labels);
        run = TrainedRun.in(base, List.of("dataset.dir=letters"), KernelChoice.AUTO, new ArrayList<>());
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1100})
    void should_fit_and_complain_of_nothing_when_narrow_or_wide(int width) {
        BrowserPage page = BROWSER.open(run.folder().reportHtml());
        for (String colours : List.of("light", "dark")) {
            page.show(width, colours);
            assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(width);
        }
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void should_name_every_class_by_its_label() {
        BrowserPage page = BROWSER.open(run.folder().reportHtml());

        assertThat(texts(page, ".heat thead th"))
                .startsWith("1", "2")
                .endsWith("25", "26")
                .hasSize(26);
        assertThat(texts(page, ".classes tbody th"))
                .startsWith("1", "2")
                .endsWith("25", "26")
                .hasSize(26);
        assertThat(run.folder().read().model().widths()).isEqualTo(List.of(784, 32, 26));
    }

    @Test
    void should_show_the_ten_most_probable_classes_when_a_test_image_is_put_onto_the_board() {
        BrowserPage page = BROWSER.open(run.folder().reportHtml());
        page.evaluate("document.querySelector('[data-sample]').click()");
        page.settle();

        assertThat(texts(page, "#board .class text:first-child")).hasSize(26);
        assertThat(barsShown(page)).isEqualTo(10);
        assertThat(lowestBar(page)).isLessThanOrEqualTo(page.evaluate(BOTTOM).asDouble());
        assertThat(page.evaluate("document.getElementById('said').textContent").asText())
                .isEqualTo(page.evaluate("document.querySelector('#board .said text').textContent")
                                .asText() + ", "
                        + page.evaluate("document.querySelector('#board .said .percent').textContent")
                                .asText() + " sure");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void should_keep_the_bars_in_their_box_when_nothing_is_drawn_or_all_is_cleared() {
        BrowserPage page = BROWSER.open(run.folder().reportHtml());

        assertThat(barsShown(page)).isEqualTo(10);
        assertThat(lowestBar(page)).isLessThanOrEqualTo(page.evaluate(BOTTOM).asDouble());

        page.evaluate("document.querySelector('[data-sample]').click()");
        page.settle();
        page.evaluate("document.getElementById('clear').click()");
        page.settle();

        assertThat(barsShown(page)).isEqualTo(10);
        assertThat(lowestBar(page)).isLessThanOrEqualTo(page.evaluate(BOTTOM).asDouble());
    }

    private static int barsShown(BrowserPage page) {
        return page.evaluate(BARS + ".length").asInt();
    }

    private static double lowestBar(BrowserPage page) {
        return page.evaluate("Math.max(..." + BARS + ".map(row => row.getBoundingClientRect().bottom))")
                .asDouble();
    }

    private static List<String> texts(BrowserPage page, String selector) {
        var texts = new ArrayList<String>();
        page.evaluate("[...document.querySelectorAll('" + selector + "')].map(each => each.textContent)")
                .forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
