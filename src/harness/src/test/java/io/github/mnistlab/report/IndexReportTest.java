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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class IndexReportTest {
    @TempDir
    Path base;

    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(base.resolve("reports"));
    }

    @Test
    void should_list_newest_first_with_links_when_there_are_runs() throws Exception {
        publish("baseline", "20261124T141657Z-3f9a1c2b");
        publish("wide", "20261125T000000Z-00ffee11");
        Document page = page();
        assertThat(texts(page, "//tbody//a/@href"))
                .containsExactly(
                        "wide/20261125T000000Z-00ffee11/report.html", "baseline/20261124T141657Z-3f9a1c2b/report.html");
        assertThat(texts(page, "//tbody/tr[1]/*"))
                .containsExactly(
                        "wide2026-11-25 00:00 UTC · 00ffee11-Dset=learningRate=0.003,layers=[128, 64]",
                        "97.69\u00A0%",
                        "✓ passed",
                        "97.23–97.82\u00A0%",
                        "0.0742",
                        "8.41\u00A0s",
                        "cpu",
                        "9f1c2b7d+");
        assertThat(texts(page, "//caption")).containsExactly("2 runs, newest first");
    }

    @Test
    void should_tell_runs_apart_by_what_was_overridden() throws Exception {
        SampleRun run = SampleRun.full();
        String html = IndexReport.html(
                List.of(
                        run.withOverrides("layers=[8]", "description=<b>").toRecord(),
                        run.withOverrides("description=" + "x".repeat(1_000)).toRecord(),
                        run.withOverrides().toRecord()),
                List.of());
        assertThat(texts(parse(html), "//tbody/tr/th/span[2]"))
                .containsExactly("-Dset=layers=[8],description=<b>", "-Dset=description=" + "x".repeat(62) + "…");
    }

    @Test
    void should_leave_out_a_run_with_a_note_when_its_record_is_damaged() throws Exception {
        publish("baseline", "20261124T141657Z-3f9a1c2b");
        RunFolder damaged = publish("wide", "20261125T000000Z-00ffee11");
        Files.writeString(damaged.runJson(), "{\"<script>alert(1)</script>\": ");
        Document page = page();
        assertThat(texts(page, "//tbody//a")).containsExactly("baseline");
        assertThat(texts(page, "//li"))
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("wide/20261125T000000Z-00ffee11/run.json")
                        .doesNotContain(base.toString()));
        assertThat(texts(page, "//script")).isEmpty();
    }

    @Test
    void should_replace_the_page_when_rebuilt() throws Exception {
        assertThat(texts(page(), "//pre")).containsExactly("mvn mnist:train -Dexperiment=baseline");
        publish("baseline", "20261124T141657Z-3f9a1c2b");
        assertThat(texts(page(), "//tbody//a")).containsExactly("baseline");
        assertThat(store.reports().toFile().list()).containsExactlyInAnyOrder(".staging", "baseline", "index.html");
    }

    @Test
    void should_be_a_function_of_records_and_notes_when_made() {
        var runs = List.of(SampleRun.full().toRecord(), SampleRun.minimal().toRecord());
        assertThat(IndexReport.html(runs, List.of("a"))).isEqualTo(IndexReport.html(runs, List.of("a")));
    }

    @Test
    void should_name_the_page_when_it_cannot_be_written() throws Exception {
        Files.writeString(store.reports(), "I am a file");
        assertThatThrownBy(() -> IndexReport.rebuild(store))
                .isInstanceOfSatisfying(
                        UserFailure.class, e -> assertThat(e.kind()).isEqualTo(UserFailure.Kind.ENVIRONMENT))
                .hasMessageContaining("index.html: cannot be written");
    }

    private Document page() throws Exception {
        return parse(Files.readString(IndexReport.rebuild(store)));
    }

    private RunFolder publish(String experiment, String id) {
        RunId runId = RunId.of(id);
        try (StagedRun staged = store.stage(experiment)) {
            staged.write(
                    "run.json",
                    RunJson.write(
                            SampleRun.full().named(experiment, runId.toString()).toRecord()));
            return store.publish(staged, runId);
        }
    }
}
