package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.browser.SharedBrowser;
import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpParameters.Layer;
import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser makes of pages whose every text was chosen to break them. */
class HostilePageInBrowserTest {
    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>window.broken = 1</script>",
                "</style></template></title><img src=x onerror='window.broken = 1'>",
                "\" onmouseover=\"window.broken = 1\" x=\"",
                "'><svg onload=window.broken=1>",
                "]]></script><script>window.broken = 1//",
                "javascript:window.broken = 1",
                "\u202egnp.exe \u2066x",
                "🙂 0️⃣ نص עברית"
            })
    void should_be_harmless_when_every_text_is_hostile(String text) throws IOException {
        RunRecord run = SampleRun.hostile(text).toRecord();
        Path file = folder.resolve("page-" + Integer.toHexString(text.hashCode()) + ".html");
        BrowserPage page = BROWSER.open(Files.writeString(file, RunReport.html(run, evidence(run))));

        assertThat(page.evaluate("window.broken === undefined").asBoolean()).isTrue();
        assertThat(page.evaluate("document.querySelector('.lead code').textContent")
                        .asText())
                .isEqualTo("description=" + PlainText.printable(text));
        assertThat(page.evaluate("[...document.scripts].length").asInt()).isEqualTo(1);
        assertThat(page.evaluate("document.querySelector('.large text').textContent")
                        .asText())
                .isEqualTo(PlainText.printable(text) + "0");
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).containsExactly(file.toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>window.broken = 1</script>",
                "</style></title><img src=x onerror='window.broken = 1'>",
                "\" onmouseover=\"window.broken = 1\" x=\"",
                "\u202egnp.exe \u2066x"
            })
    void should_be_harmless_when_every_text_of_a_comparison_is_hostile(String text) throws IOException {
        RunRecord hostile = SampleRun.hostile(text).toRecord();
        SampleRun named = SampleRun.hostile(text).named(text, "20261124T150000Z-0badcafe");
        ComparisonEvidence evidence = SampleEvidence.of(
                SampleEvidence.predicting(SampleRun.hostile(text).named("reference", hostile.run()), 0, 9, 1),
                SampleEvidence.predicting(named.withTraining(text, 2, 1, 1), 9, 9, 2));
        Path file = folder.resolve("comparison-" + Integer.toHexString(text.hashCode()) + ".html");
        BrowserPage page = BROWSER.open(Files.writeString(file, ComparisonReport.html(evidence)));

        assertThat(page.evaluate("window.broken === undefined").asBoolean()).isTrue();
        assertThat(page.evaluate("document.querySelector('.contested strong').textContent")
                        .asText())
                .startsWith(PlainText.printable(text));
        assertThat(page.evaluate("document.scripts.length").asInt()).isZero();
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).containsExactly(file.toUri().toString());
    }

    @Test
    void should_complain_when_a_page_really_is_broken() throws IOException {
        RunRecord run = SampleRun.full().toRecord();
        String html = RunReport.html(run, evidence(run));
        Path file = folder.resolve("broken.html");
        BrowserPage page = BROWSER.open(Files.writeString(
                file, html.replace("</main>", "<script>window.broken = 1</script><img src='x.png'/></main>")));

        assertThat(page.evaluate("window.broken === undefined").asBoolean())
                .as("the policy holds")
                .isTrue();
        assertThat(page.complaints()).hasSize(2).allMatch(each -> each.contains("Content Security Policy"));
    }

    /** A network of one layer that always says 0, and the hundred images of the tests. */
    private static RunEvidence evidence(RunRecord run) {
        int[] label = Digits.images().labels();
        float[] probabilities = new float[10 * label.length];
        for (int i = 0; i < label.length; i++) {
            probabilities[10 * i] = 1;
        }
        return new RunEvidence(
                Evidence.found(new Predictions(run.evaluation().labels(), label, new int[label.length], probabilities)),
                Evidence.found(Digits.images()),
                Evidence.found(new MlpParameters(List.of(new Layer(784, 10, new float[7840], new float[10])))),
                Evidence.missing("this is the first run"));
    }
}
