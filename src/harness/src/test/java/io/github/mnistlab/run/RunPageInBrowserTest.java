package io.github.mnistlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.evaluation.Evaluation;
import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.OnnxEvaluator;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.predict.DigitImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a really trained run, in a real browser. */
class RunPageInBrowserTest {
    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path base;

    private static TrainedRun run;

    @BeforeAll
    static void start() throws IOException {
        run = TrainedRun.in(base, new ArrayList<>());
    }

    @Test
    void should_load_nothing_and_complain_of_nothing_when_opened() {
        BrowserPage page = open(run);

        assertThat(page.evaluate("document.title").asText()).startsWith("tiny · 9");
        assertThat(page.requests())
                .containsExactly(run.folder().reportHtml().toUri().toString());
        assertThat(page.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1100})
    void should_not_scroll_sideways_when_narrow_or_wide(int width) {
        BrowserPage page = open(run);
        for (String colours : List.of("light", "dark")) {
            page.show(width, colours);
            assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(width);
        }
    }

    @Test
    void should_give_a_third_to_the_names_when_it_lists_facts() {
        BrowserPage page = open(run);
        page.show(1100, "light");
        assertThat(page.evaluate("(table => { table.closest('details').open = true;"
                                + " return table.querySelector('th').offsetWidth / table.offsetWidth; })"
                                + "(document.querySelector('.facts'))")
                        .asDouble())
                .isCloseTo(0.34, within(0.01));
    }

    @Test
    void should_give_what_the_onnx_file_gives_when_shown_a_test_image() {
        assertSameAsOnnx(run, "relu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "sigmoid"})
    void should_know_the_activation_when_it_is_another(String activation, @TempDir Path other) throws IOException {
        TrainedRun trained = TrainedRun.in(
                other, List.of("activation=" + activation, "layers=[24,16]"), KernelChoice.AUTO, new ArrayList<>());

        assertSameAsOnnx(trained, activation);
    }

    private static void assertSameAsOnnx(TrainedRun trained, String activation) {
        BrowserPage page = open(trained);
        assertThat(page.evaluate("document.getElementById('board').dataset.activation")
                        .asText())
                .isEqualTo(activation);
        List<Integer> images = integers(page.evaluate(
                "[...document.getElementById('sample').options].filter(o => o.value).map(o => Number(o.value))"));
        Evaluation onnx = new OnnxEvaluator(
                        new ProviderPolicy(NvidiaDriver.ofThisMachine()), OnnxEvaluator.DEFAULT_THREADS)
                .evaluate(
                        OnnxFile.read(trained.onnx()),
                        Images.labelled(Mnist.load().test()),
                        Images.EVALUATION);

        assertThat(images).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        for (int image : images) {
            double[] inPage = doubles(page.evaluate(TAKE + image + ")"));
            float[] wanted = Arrays.copyOfRange(onnx.logProbabilities(), 10 * image, 10 * image + 10);
            for (int k = 0; k < 10; k++) {
                assertThat(inPage[k]).as("image %d, class %d", image, k).isCloseTo(wanted[k], within(1e-4));
            }
            assertThat(best(inPage)).as("image %d", image).isEqualTo(onnx.predicted()[image]);
        }
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void should_bring_a_drawing_into_the_form_that_predict_gives_it_when_drawn_by_mouse() throws IOException {
        BrowserPage page = open(run);
        page.show(1100, "light");
        double[] corner = corner(page);
        drawOne((type, x, y) -> page.mouse("mouse" + type, corner[0] + x, corner[1] + y));
        page.settle();

        byte[] png = Base64.getDecoder()
                .decode(page.evaluate("document.getElementById('pad').toDataURL().split(',')[1]")
                        .asText());
        DigitImage photo = DigitImage.read(Files.write(base.resolve("drawn.png"), png));
        assertThat(integers(page.evaluate("document.getElementById('board').dataset.pixels.split(' ').map(Number)")))
                .isEqualTo(integers(photo));
        assertThat(page.evaluate("document.getElementById('said').textContent").asText())
                .matches("[0-9], [0-9.]+ % sure");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void should_see_a_one_when_a_finger_draws_one_and_nothing_when_it_is_undone() {
        BrowserPage page = open(run);
        page.show(390, "dark");
        double[] corner = corner(page);
        drawOne((type, x, y) -> page.finger(
                type.equals("Pressed") ? "touchStart" : type.equals("Moved") ? "touchMove" : "touchEnd",
                corner[0] + x,
                corner[1] + y));
        page.settle();
        assertThat(page.evaluate("document.getElementById('said').textContent").asText())
                .startsWith("1, ");

        page.evaluate("document.getElementById('undo').click()");
        page.settle();
        assertThat(page.evaluate("document.getElementById('said').textContent").asText())
                .isEqualTo("Draw here");
    }

    @Test
    void should_show_the_images_of_a_cell_when_its_number_is_chosen() {
        BrowserPage page = open(run);
        String shown = "[...document.querySelectorAll('.cell')].filter(c => c.offsetHeight).map(c => c.id).join()";
        assertThat(page.evaluate(shown).asText()).isEmpty();

        String href = page.evaluate("document.querySelector('.heat .e5 a').getAttribute('href')")
                .asText();
        page.evaluate("document.querySelector('.heat .e5 a').click()");
        page.settle();
        assertThat("#" + page.evaluate(shown).asText()).isEqualTo(href);
        assertThat(page.evaluate("document.querySelectorAll('" + href + " img').length")
                        .asInt())
                .isPositive();
        assertThat(page.complaints()).isEmpty();
    }

    /** Puts a test image onto the board by the list, and gives the log-probabilities once they are drawn. */
    private static final String TAKE = "(image => { const list = document.getElementById('sample'); list.value = image;"
            + " list.dispatchEvent(new Event('change')); return new Promise(done => requestAnimationFrame(() =>"
            + " done(document.getElementById('board').dataset.logProbabilities.split(' ').map(Number)))); })(";

    private interface Pointer {
        void at(String type, double x, double y);
    }

    private static void drawOne(Pointer pointer) {
        pointer.at("Pressed", 145, 50);
        for (int y = 60; y <= 230; y += 10) {
            pointer.at("Moved", 145 - (y - 60) / 20.0, y);
        }
        pointer.at("Released", 136, 230);
    }

    private static double[] corner(BrowserPage page) {
        page.evaluate("document.getElementById('pad').scrollIntoView({block: 'center'})");
        page.settle();
        return doubles(page.evaluate("(b => [b.left, b.top])(document.getElementById('pad').getBoundingClientRect())"));
    }

    private static BrowserPage open(TrainedRun trained) {
        return BROWSER.open(trained.folder().reportHtml());
    }

    private static int best(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    private static List<Integer> integers(DigitImage image) {
        var levels = new ArrayList<Integer>();
        for (byte level : image.pixels()) {
            levels.add(level & 0xFF);
        }
        return levels;
    }

    private static List<Integer> integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
