package io.github.mnistlab.report;

import static io.github.mnistlab.report.Pages.parse;
import static io.github.mnistlab.report.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunId;
import io.github.mnistlab.record.RunJson;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SiteReportTest {
    private static final String OLD = "20261124T141657Z-3f9a1c2b";
    private static final String NEW = "20261125T000000Z-00ffee11";

    @TempDir
    Path base;

    private RunStore store;
    private Path site;

    @BeforeEach
    void open() {
        store = new RunStore(base.resolve("reports"));
        site = base.resolve("target/site");
    }

    @Test
    void should_have_nothing_to_tell_when_there_is_no_run() {
        assertThat(SiteReport.of(store).isEmpty()).isTrue();
    }

    @Test
    void should_show_the_newest_run_of_each_experiment_and_copy_it() throws Exception {
        publish(SampleRun.full(), "wide", OLD);
        publish(SampleRun.full(), "wide", NEW);
        publish(SampleRun.minimal(), "baseline", OLD);
        SiteReport report = SiteReport.of(store);
        Document page = page(report);

        assertThat(report.write(site)).isEmpty();

        assertThat(texts(page, "//tbody/tr/td[2]")).hasSize(2).last().isEqualTo("97.69\u00A0%");
        assertThat(texts(page, "//tbody/tr[2]/td[position() = 3 or position() = 4 or position() = 6]"))
                .containsExactly("97.23–97.82\u00A0%", "✓ Gate passed", "2026-11-25 00:00 UTC00ffee11");
        assertThat(texts(page, "//tbody/tr[2]/td[5]")).containsExactly("0.6300 → 0.070015 epochs");
        assertThat(texts(page, "//tbody/tr[2]//*[local-name() = 'polyline']/@points")
                        .get(0))
                .startsWith("4.0,4.0 ")
                .endsWith(" 100.0,21.8");
        List<String> links = texts(page, "//tbody//@href");
        assertThat(links)
                .contains(
                        "mnist-experiments/baseline/" + OLD + "/report.html",
                        "mnist-experiments/wide/" + NEW + "/report.html",
                        "mnist-experiments/wide/" + NEW + "/pictures/loss.svg")
                .allSatisfy(link -> assertThat(site.resolve(link)).isRegularFile());
        assertThat(site.resolve("mnist-experiments/wide").toFile().list()).containsExactly(NEW);
        assertThat(texts(parse(Files.readString(site.resolve("mnist-experiments/index.html"))), "//tbody//th//a/@href"))
                .containsExactly("wide/" + NEW + "/report.html", "baseline/" + OLD + "/report.html");
    }

    @Test
    void should_hold_no_former_run_when_written_again() throws IOException {
        publish(SampleRun.full(), "wide", OLD);
        SiteReport.of(store).write(site);
        publish(SampleRun.full(), "wide", NEW);

        SiteReport.of(store).write(site);

        assertThat(site.resolve("mnist-experiments/wide").toFile().list()).containsExactly(NEW);
    }

    @Test
    void should_leave_out_large_files_and_links_when_it_copies() throws IOException {
        RunFolder run = publish(SampleRun.full(), "wide", OLD);
        try (RandomAccessFile large =
                new RandomAccessFile(run.path().resolve("large.bin").toFile(), "rw")) {
            large.setLength(RunCopy.MOST_BYTES + 1);
        }
        Files.createSymbolicLink(run.path().resolve("link"), Files.writeString(base.resolve("secret"), "secret"));

        List<String> tooLarge = SiteReport.of(store).write(site);

        assertThat(tooLarge).containsExactly("wide/" + OLD + "/large.bin");
        assertThat(site.resolve("mnist-experiments/wide/" + OLD).toFile().list())
                .containsExactlyInAnyOrder("run.json", "report.html", "pictures", "SHA256SUMS");
    }

    @Test
    void should_note_a_run_when_its_record_is_damaged() throws Exception {
        Files.writeString(publish(SampleRun.full(), "wide", OLD).runJson(), "{\"<script>alert(1)</script>\": ");
        SiteReport report = SiteReport.of(store);
        Document page = page(report);

        assertThat(report.isEmpty()).isFalse();
        assertThat(texts(page, "//li"))
                .singleElement()
                .satisfies(note ->
                        assertThat(note).startsWith("wide/" + OLD + "/run.json").doesNotContain(base.toString()));
        assertThat(texts(page, "//table | //script")).isEmpty();
    }

    @Test
    void should_stay_text_when_every_text_is_hostile() throws Exception {
        String text = "</td><script>window.broken = 1</script>";
        publish(SampleRun.hostile(text), "wide", OLD);
        Document page = page(SiteReport.of(store));

        assertThat(texts(page, "//script")).isEmpty();
        assertThat(texts(page, "//tbody/tr/td[1]"))
                .singleElement()
                .isEqualTo("wideA trial with description=" + text + text);
    }

    @Test
    void should_name_the_folder_when_it_cannot_be_written() throws IOException {
        publish(SampleRun.full(), "wide", OLD);
        Files.createDirectories(base.resolve("target"));
        Files.writeString(site, "I am a file");

        assertThatThrownBy(() -> SiteReport.of(store).write(site))
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT))
                .hasMessageStartingWith(site.resolve("mnist-experiments") + ": cannot be written: ")
                .hasMessageEndingWith("; check the disk and the folder's permissions");
    }

    private static Document page(SiteReport report) throws Exception {
        return parse("<div>" + report.html() + "</div>");
    }

    private RunFolder publish(SampleRun run, String experiment, String id) {
        RunId runId = RunId.of(id);
        try (StagedRun staged = store.stage(experiment)) {
            staged.write("run.json", RunJson.write(run.named(experiment, id).toRecord()));
            staged.write("report.html", "<p>the report</p>");
            staged.write("pictures/loss.svg", "<svg/>");
            return store.publish(staged, runId);
        }
    }
}
