package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleBenchmark;
import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.explore.DatasetOrigin;
import io.github.mnistlab.explore.ExploreReport;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.report.BenchmarkReport;
import io.github.mnistlab.report.ComparisonReport;
import io.github.mnistlab.report.IndexReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page of the reports folder in a real browser, with everything unfolded: by axe-core's rules and by our own. */
class AccessibilityInBrowserTest {
    private static final int NARROW = 390;
    private static final int WIDE = 1100;

    /** What a reader gets. */
    enum Kind {
        RUN,
        TRIAL,
        LETTERS,
        INDEX,
        COMPARISON,
        BENCHMARK,
        DATASET
    }

    private static final Map<Kind, Path> FILES = new EnumMap<>(Kind.class);

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path base;

    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        try (InputStream script = AccessibilityInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        TrainedRun run = TrainedRun.in(base, new ArrayList<>());
        TrainedRun trial = TrainedRun.in(base, List.of("learningRate=0.002"), KernelChoice.AUTO, new ArrayList<>());
        FILES.put(Kind.RUN, run.folder().reportHtml());
        FILES.put(Kind.TRIAL, trial.folder().reportHtml());
        FILES.put(Kind.LETTERS, letters().folder().reportHtml());
        FILES.put(
                Kind.INDEX,
                write(IndexReport.html(
                        List.of(trial.folder().read(), run.folder().read()), List.of("left out"))));
        List<String> names =
                List.of(run.folder().id().toString(), trial.folder().id().toString());
        FILES.put(Kind.COMPARISON, write(ComparisonReport.html(new RunComparer(run.workspace()).compare(names))));
        FILES.put(Kind.BENCHMARK, write(new BenchmarkReport(SampleBenchmark.ofTrial("learningRate=0.002")).html()));
        DatasetOrigin origin = new DatasetOrigin("digits", List.of(), Optional.of("made for a test"));
        FILES.put(Kind.DATASET, write(new ExploreReport(origin, Digits.images(), Digits.images()).html()));
    }

    /** A run with more classes than a drawing has bars, and a confusion matrix in small print. */
    private static TrainedRun letters() throws IOException {
        Path project = base.resolve("project");
        Path data = Files.createDirectories(project.resolve("letters"));
        int[] labels = IntStream.rangeClosed(1, 26).toArray();
        IdxFiles.writeLetters(data, "train", 260, 28, 28, labels);
        IdxFiles.writeLetters(data, "t10k", 104, 28, 28, labels);
        return TrainedRun.in(project, List.of("dataset.dir=letters"), KernelChoice.AUTO, new ArrayList<>());
    }

    @ParameterizedTest
    @EnumSource
    void should_break_no_rule_of_axe_by_light_by_dark_or_on_a_phone(Kind kind) {
        BrowserPage page = open(kind);
        page.evaluate(axe + "; 0");
        for (String view : List.of(WIDE + " light", WIDE + " dark", NARROW + " light", NARROW + " dark")) {
            String[] words = view.split(" ");
            page.show(Integer.parseInt(words[0]), words[1]);
            assertThat(page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                                    + " 'best-practice']}).then(found => found.violations.map(each => each.id + ': '"
                                    + " + each.nodes.map(node => node.html.slice(0, 200)).join(' ')).join('\\n'))")
                            .asText())
                    .as(view)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_name_every_table_and_say_what_each_cell_is_about(Kind kind) {
        BrowserPage page = open(kind);
        assertThat(strays(
                        page,
                        "table",
                        "each.caption?.textContent.trim()"
                                + " && [...each.querySelectorAll('th')].every(head => head.scope)"
                                + " && each.closest('.scroll[role=region][tabindex=\"0\"][aria-label]')"))
                .isEmpty();
        assertThat(strays(
                        page,
                        "svg",
                        "each.closest('[aria-hidden=true]') || each.getAttribute('aria-label')"
                                + " || (each.getAttribute('aria-labelledby') || '').split(' ')"
                                + ".every(id => document.getElementById(id)?.textContent)"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void should_show_where_the_focus_is_wherever_it_can_go(Kind kind) {
        BrowserPage page = open(kind);
        page.key("Tab");
        assertThat(
                        strays(
                                page,
                                "main a[href], summary, button, input, select, .scroll",
                                "each.tabIndex < 0 || !each.checkVisibility() || (each.focus(), getComputedStyle(each).outlineStyle === 'solid')"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void should_hint_at_what_lies_beside_and_go_there_by_keyboard_when_a_table_is_wider_than_a_phone(Kind kind) {
        BrowserPage page = open(kind);
        page.show(NARROW, "light");
        assertThat(strays(
                        page,
                        ".scroll",
                        "getComputedStyle(each).backgroundImage.split('linear-gradient').length === 5"))
                .as("the shadows at its edges")
                .isEmpty();
        assertThat(strays(page, ".scroll caption", "each.getBoundingClientRect().right <= innerWidth"))
                .as("captions that are cut")
                .isEmpty();
        String wide = "[...document.querySelectorAll('.scroll')].find(each => each.scrollWidth > each.clientWidth)";
        if (page.evaluate(wide + " !== undefined").asBoolean()) {
            page.evaluate(wide + ".focus()");
            page.key("ArrowRight");
            assertThat(page.evaluate("new Promise(done => { const frame = document.activeElement, look = () =>"
                                    + " frame.scrollLeft > 0 ? done(true) : requestAnimationFrame(look); look(); })")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static BrowserPage open(Kind kind) {
        BrowserPage page = BROWSER.open(FILES.get(kind));
        page.show(WIDE, "light");
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        return page;
    }

    /** The elements of which a condition on `each` does not hold. */
    private static String strays(BrowserPage page, String selector, String condition) {
        return page.evaluate("[...document.querySelectorAll('" + selector + "')].filter(each => !(" + condition
                        + ")).map(each => each.outerHTML.slice(0, 200)).join('\\n')")
                .asText();
    }

    private static Path write(String html) throws IOException {
        Path folder = Files.createDirectories(base.resolve("reports/a/b"));
        return Files.writeString(Files.createTempFile(folder, "page", ".html"), html);
    }
}
