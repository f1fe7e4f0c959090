package io.github.mnistlab.report;

import static io.github.mnistlab.report.Pages.parse;
import static io.github.mnistlab.report.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.GateRecord.Outcome;
import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class RunReportTest {
    @Test
    void should_answer_first_when_a_run_is_shown() throws Exception {
        Document page = parse(html(SampleRun.full().toRecord()));
        assertThat(texts(page, "//main/*[1]//p[1]/span[1]")).containsExactly("✓ Gate passed");
        assertThat(texts(page, "//h1")).containsExactly("baseline");
        assertThat(texts(page, "//main/*[1]//dd/strong"))
                .containsExactly("0.0742", "8.41\u00A0s", "47\u00A0ms", "3f9a1c2b");
        assertThat(texts(page, "//div[@class='hero']//p"))
                .containsExactly(
                        "97.69\u00A0%",
                        "test accuracy, 95 % interval 97.23–97.82\u00A0%231 of 10,000 test images wrong");
        assertThat(texts(page, "//*[contains(@class, 'interval-strip')]/@aria-label"))
                .containsExactly(
                        "Test accuracy 97.69\u00A0%, 95\u00A0% interval 97.23–97.82\u00A0%; demanded 97.00\u00A0%");
        assertThat(texts(page, "//main/*[1]//li"))
                .first()
                .isEqualTo("✓ gate.minAccuracy met: test accuracy is 0.9785, minimum is 0.97");
    }

    @Test
    void should_say_what_was_changed_before_the_description_when_it_is_a_trial() throws Exception {
        RunRecord trial =
                SampleRun.full().withOverrides("layers=[8]", "epochs=1").toRecord();
        Document page = parse(html(trial));
        assertThat(texts(page, "/html/head/title"))
                .containsExactly("baseline with layers=[8], epochs=1 · 97.69\u00A0% · Gate passed");
        assertThat(texts(page, "//main/*[1]/p[position() = 2 or position() = 3]"))
                .containsExactly(
                        "A trial with layers=[8] epochs=1",
                        "The spec’s description: " + trial.spec().description());
        assertThat(RunReport.markdown(trial)).startsWith("### ✅ Gate passed: baseline with -Dset, 97.69\u00A0% on ");
        assertThat(texts(parse(html(SampleRun.full().withOverrides().toRecord())), "//p[@class='lead']"))
                .containsExactly(trial.spec().description());
    }

    @Test
    void should_say_failed_in_words_when_the_gate_is_not_met() throws Exception {
        Document page = parse(html(SampleRun.failed().toRecord()));
        assertThat(texts(page, "//*[contains(@class, 'verdict')]")).containsExactly("✗ Gate failed");
        assertThat(texts(page, "//main/*[1]//li"))
                .containsExactly("✗ gate.minAccuracy not met: test accuracy is 0.9785, but expected minimum is 0.99");
    }

    @Test
    void should_say_that_a_check_was_not_judged_when_the_gate_is_inconclusive() throws Exception {
        Document page = parse(html(SampleRun.inconclusive().toRecord()));
        assertThat(texts(page, "/html/head/title"))
                .containsExactly(
                        "baseline with learningRate=0.003, layers=[128, 64] · 97.69\u00A0% · Gate inconclusive");
        assertThat(texts(page, "//*[contains(@class, 'verdict')]")).containsExactly("– Gate inconclusive");
        assertThat(texts(page, "//main/*[1]//li"))
                .containsExactly(
                        "✓ gate.minAccuracy met: test accuracy is 0.9785, minimum is 0.97",
                        "– gate.maxAccuracyDrop not judged: there is no previous complete run of baseline to compare"
                                + " with");
        assertThat(texts(page, "//main/*[1]//li[@class = 'failed']")).isEmpty();
    }

    @Test
    void should_draw_both_losses_when_there_was_validation() throws Exception {
        Document page = parse(html(SampleRun.full().toRecord()));
        assertThat(texts(page, "//polyline/@class"))
                .containsExactly("curve training", "curve validation", "curve validation");
        assertThat(texts(page, "//*[@class='column']/text"))
                .hasSize(30)
                .startsWith("Epoch 1: training loss 0.6300, validation loss 0.3200")
                .endsWith("Epoch 15: validation accuracy 97.60\u00A0%");
        assertThat(texts(page, "//*[@id = 'loss-desc' or @id = 'accuracy-desc']"))
                .containsExactly(
                        "Training loss from 0.6300 in epoch 1 to 0.0700 in epoch 15. "
                                + "Validation loss from 0.3200 in epoch 1 to 0.0867 in epoch 15.",
                        "Validation accuracy from 92.00\u00A0% in epoch 1 to 97.60\u00A0% in epoch 15.");
    }

    @Test
    void should_show_the_latency_when_it_was_measured() throws Exception {
        Document page = parse(html(SampleRun.full().toRecord()));
        assertThat(texts(page, "//h2[@id='latency']"))
                .containsExactly("How fast it answers: 11.4\u00A0µs for one image");
        assertThat(texts(page, "//section[@aria-labelledby='latency']//p"))
                .containsExactly("500 calls on cpu, an image each, right after the evaluation: median 11.4\u00A0µs,"
                        + " 90\u00A0% within 13.1\u00A0µs, 99\u00A0% within 27.6\u00A0µs, slowest 412\u00A0µs."
                        + " mvn io.github.mnistlab:mnist-maven-plugin:0.1.0:benchmark -Drun=baseline/20261124T141657Z-3f9a1c2b measures more: throughput, threads,"
                        + " session start.");
        assertThat(texts(parse(html(SampleRun.minimal().toRecord())), "//*[@id='latency']"))
                .isEmpty();
    }

    @Test
    void should_show_every_part_when_everything_is_there() throws Exception {
        Document page = parse(html(SampleRun.full().toRecord()));
        assertThat(texts(page, "//table[@class='heat']/tbody/tr"))
                .hasSize(10)
                .first()
                .isEqualTo("0 967 0 1 1 0 2 4 2 2 1");
        assertThat(texts(page, "//td[@class='e5']")).containsExactly("19");
        assertThat(texts(page, "//ol[@class='frequent']/li")).first().isEqualTo("4 read as 9 19");
        assertThat(texts(page, "//section[@aria-labelledby='classes']//tbody/tr"))
                .contains("91,009243697.52\u00A0%97.62\u00A0%97.57\u00A0%");
        assertThat(texts(page, "//table[@class='facts']/caption"))
                .containsExactly("Configuration", "Lineage", "Training", "Evaluation", "Fidelity", "Environment");
        assertThat(texts(page, "//summary"))
                .contains(
                        "Configuration 2 set on the command line",
                        "Lineage model 3f9a1c2b, spec 01234567, commit 9f1c2b7d+");
        assertThat(texts(page, "//table[@class='facts']//tr"))
                .contains(
                        "layers -Dset [128, 64]",
                        "learningRate -Dset 0.003",
                        "momentum 0.9",
                        "weightDecay 0.0001",
                        "evaluation.provider auto",
                        "gate.minAccuracy 0.9700",
                        "Model digest " + SampleRun.DIGEST,
                        "Commit 9f1c2b7d40e6158a2c9b0f4e7d6a1358c2b9e07f and uncommitted changes",
                        "Why not CUDA no NVIDIA driver: libcuda.so.1 was not found",
                        "onnxruntime 1.28.0");
        assertThat(texts(page, "//ul[@class='legend']/li")).contains("evaluation 200\u00A0ms 2.24\u00A0%");
        assertThat(texts(page, "//pre"))
                .containsExactly(
                        "mvn io.github.mnistlab:mnist-maven-plugin:0.1.0:train -Dmnist.force -Dexperiment=baseline '-Dset=learningRate=0.003,layers=[128, 64]'");
    }

    @Test
    void should_leave_out_what_is_absent_when_the_run_is_minimal() throws Exception {
        Document page = parse(html(SampleRun.minimal().toRecord()));
        assertThat(texts(page, "//polyline/@class")).containsExactly("curve training");
        assertThat(texts(page, "//*[contains(@class, 'verdict')]")).containsExactly("– No gate");
        assertThat(texts(page, "//span[@class='mark'] | //ul[@class='checks'] | //p[@class='lead']"))
                .isEmpty();
        assertThat(texts(page, "//table[@class='facts']//th"))
                .doesNotContain("Commit", "GPU", "Why not CUDA", "initialModel");
        assertThat(texts(page, "//pre"))
                .containsExactly("mvn io.github.mnistlab:mnist-maven-plugin:train -Dmnist.force -Dexperiment=softmax");
    }

    @Test
    void should_say_why_when_there_is_nothing_but_the_record() throws Exception {
        Document page = parse(html(SampleRun.full().toRecord()));
        assertThat(texts(page, "//p[@class='missing']"))
                .containsExactly(
                        "No pictures: the record alone is known.",
                        "No drawing here: the record alone is known. mvn io.github.mnistlab:mnist-maven-plugin:0.1.0:predict -Dexperiment=baseline"
                                + " -Dimage=FILE.png classifies a picture.",
                        "Not known: the record alone is known.",
                        "No picture: the record alone is known.");
        assertThat(texts(page, "//p[@class='since under']"))
                .containsExactly("No comparison with a previous run: the record alone is known.");
        assertThat(texts(page, "//table[@class='heat']//a")).isEmpty();
    }

    @Test
    void should_be_accessible_when_rendered() throws Exception {
        Document page = parse(html(SampleRun.full().toRecord()));
        assertThat(texts(page, "/html/@lang")).containsExactly("en");
        assertThat(texts(page, "//main | //body/header/nav | //body/footer")).hasSize(3);
        assertThat(texts(page, "//table[not(caption)]")).isEmpty();
        assertThat(texts(page, "//th[not(@scope)]")).isEmpty();
        List<String> ids = texts(page, "//@id");
        assertThat(ids).doesNotHaveDuplicates().containsAll(texts(page, "//section/@aria-labelledby"));
        for (SampleRun run : List.of(SampleRun.full(), SampleRun.minimal())) {
            Document links = parse(html(run.toRecord()));
            assertThat(texts(links, "//a/@href[starts-with(., '#')]"))
                    .isNotEmpty()
                    .allSatisfy(href -> assertThat(texts(links, "//@id")).contains(href.substring(1)));
        }
    }

    @Test
    void should_load_nothing_when_opened() throws Exception {
        String html = html(SampleRun.full().toRecord());
        assertThat(html)
                .doesNotContain("http:", "https:", "@import", "url(", " style=")
                .doesNotContainIgnoringCase("<script");
        Document page = parse(html);
        assertThat(texts(page, "//@src | //iframe | //object | //embed | //form | //base"))
                .isEmpty();
        assertThat(texts(page, "//link/@href")).containsExactly("data:,");
        assertThat(texts(page, "//a/@href[not(starts-with(., '#'))]"))
                .containsExactly(
                        "../../index.html",
                        "model/baseline-3f9a1c2b.onnx",
                        "model/baseline-3f9a1c2b.tribuo",
                        "predictions.csv",
                        "run.json",
                        "experiment.yaml",
                        "report.md",
                        "junit.xml",
                        "SHA256SUMS");
    }

    @Test
    void should_allow_only_its_own_stylesheet_when_opened() throws Exception {
        String html = html(SampleRun.full().toRecord());
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(texts(parse(html), "//meta[@http-equiv='Content-Security-Policy']/@content"))
                .containsExactly("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></title><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "<!-- ]]> <![CDATA[ &amp; &lt; &#60; &nosuch; ${1+1} @if(true)",
                "javascript:alert(1)",
                "control \u0000\u0008\u001b\u007f\u0085 and \uffff and \ud800 alone"
            })
    void should_show_text_as_text_when_it_is_hostile(String text) throws Exception {
        RunRecord run = SampleRun.hostile(text).toRecord();
        Document page = parse(html(run));
        String shown = PlainText.printable(text);
        assertThat(texts(page, "//p[@class='lead']")).containsExactly("A trial with description=" + shown);
        assertThat(texts(page, "//main/*[1]/p[@class='under']")).first().isEqualTo("The spec’s description: " + shown);

        assertThat(texts(page, "//table[@class='heat']/tbody/tr[1]/th")).containsExactly(shown + "0");
        assertThat(texts(page, "//script | //img | //@onerror | //@onmouseover"))
                .isEmpty();
        Document junit = parse(RunReport.junit(run));
        assertThat(texts(junit, "//testcase/@name")).containsExactly(PlainText.line(text));
        assertThat(texts(junit, "//failure")).containsExactly(shown);
    }

    @Test
    void should_replace_characters_when_they_turn_the_reading_direction() {
        assertThat(html(SampleRun.hostile("a\u202eb\u2066c").toRecord()))
                .doesNotContain("\u202e", "\u2066")
                .contains("a\ufffdb\ufffdc");
        assertThat(RunReport.markdown(SampleRun.hostile("a\u202eb").toRecord())).doesNotContain("\u202e");
    }

    @Test
    void should_name_goals_as_they_can_be_called_everywhere_when_a_check_names_one() {
        String advice = "mvn mnist:lock -Dexperiment=baseline renews it";
        RunRecord run = SampleRun.full()
                .withChecks("inconclusive", new CheckRecord("lock.modelDigest", Outcome.NOT_JUDGED, advice))
                .toRecord();
        assertThat(List.of(html(run), RunReport.markdown(run), RunReport.junit(run)))
                .allSatisfy(report -> assertThat(report)
                        .contains(
                                "mvn io.github.mnistlab:mnist-maven-plugin:0.1.0:lock -Dexperiment=baseline renews it")
                        .doesNotContain("mvn mnist:"));
    }

    @Test
    void should_quote_the_command_when_an_override_is_hostile() throws Exception {
        Document page =
                parse(html(SampleRun.hostile("'; rm -rf ~; $(x) `y`\n\"").toRecord()));
        assertThat(texts(page, "//pre"))
                .containsExactly(
                        "mvn io.github.mnistlab:mnist-maven-plugin:train -Dmnist.force -Dexperiment=baseline '-Dset=description='\\''; rm -rf ~; $(x) `y` \"'");
    }

    @Test
    void should_be_the_same_text_when_locale_and_time_zone_differ(@TempDir Path reports) throws IOException {
        List<String> expected = all(reports);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(all(reports)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(String.join("", expected)).doesNotContain("\r");
    }

    @Test
    void should_stand_in_the_run_when_written(@TempDir Path reports) {
        try (StagedRun staged = new RunStore(reports).stage("baseline")) {
            RunReport.write(SampleRun.full().toRecord(), RunEvidence.none("the record alone is known"), staged);
            assertThat(staged.path().resolve("report.html"))
                    .hasContent(html(SampleRun.full().toRecord()));
            assertThat(staged.path().resolve("report.md"))
                    .hasContent(RunReport.markdown(SampleRun.full().toRecord()));
            assertThat(staged.path().resolve("junit.xml"))
                    .hasContent(RunReport.junit(SampleRun.full().toRecord()));
        }
    }

    private static String html(RunRecord run) {
        return RunReport.html(run, RunEvidence.none("the record alone is known"));
    }

    /** Every file that the record alone gives. */
    private static List<String> all(Path reports) throws IOException {
        try (StagedRun staged = new RunStore(reports).stage("baseline")) {
            RunReport.write(SampleRun.full().toRecord(), RunEvidence.none("the record alone is known"), staged);
            var texts = new ArrayList<String>();
            for (String file :
                    List.of("report.html", "report.md", "junit.xml", "pictures/loss.svg", "pictures/confusion.svg")) {
                texts.add(Files.readString(staged.resolve(file)));
            }
            return texts;
        }
    }
}
