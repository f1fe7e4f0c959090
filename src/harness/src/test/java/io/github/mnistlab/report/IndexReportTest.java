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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
                        "wide 00ffee11 trial",
                        "2026-11-25 00:00 commit 9f1c2b7d+",
                        "97.69\u00A0% 97.23–97.82\u00A0%",
                        "✓ passed",
                        "0.0742",
                        "8.41\u00A0s",
                        "109,386",
                        "learningRate=0.003, layers=[128, 64]");
        assertThat(texts(page, "//caption")).containsExactly("2 runs");
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
        assertThat(texts(parse(html), "//tbody/tr/td[last()]"))
                .containsExactly("layers=[8], description=<b>", "description=" + "x".repeat(68) + "…", "");
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
        assertThat(texts(page, "//script")).doesNotContain("alert(1)");
        assertThat(IndexReport.rebuild(store).notes()).isEqualTo(texts(page, "//li"));
    }

    @Test
    void should_leave_out_a_run_with_a_note_when_no_chart_could_hold_its_interval() throws Exception {
        publish("baseline", "20261124T141657Z-3f9a1c2b");
        RunFolder edited = publish("wide", "20261125T000000Z-00ffee11");
        String json = Files.readString(edited.runJson());
        Files.writeString(edited.runJson(), json.replace("\"high\": 0.9782", "\"high\": 1e307"));
        Document page = page();
        assertThat(texts(page, "//tbody//a")).containsExactly("baseline");
        assertThat(texts(page, "//li"))
                .containsExactly(
                        "wide/20261125T000000Z-00ffee11/run.json: evaluation.interval: must be 0 ≤ low ≤ high ≤"
                                + " 1, but is 0.9723 to 1.0E307; the file is damaged or was edited: restore it, or delete the run"
                                + " and train again");
    }

    @Test
    void should_say_first_how_the_gates_of_the_newest_runs_stand() throws Exception {
        Document page = parse(html(
                SampleRun.failed().named("wide", "20261125T000000Z-3f9a1c2b"),
                SampleRun.full().named("wide", "20261124T000000Z-3f9a1c2b"),
                SampleRun.full().named("baseline", "20261123T000000Z-3f9a1c2b"),
                SampleRun.minimal().named("softmax", "20261122T000000Z-3f9a1c2b")));
        assertThat(texts(page, "//p[@class='lead']"))
                .containsExactly(
                        "4 runs, 3 of them trials with -Dset, of 3 experiments. Gates of their newest runs: 1 passed, 1 failed, 1 without a gate.");
        assertThat(texts(page, "//main/p[@class='line']")).containsExactly("✗ Gate failed wide");
        assertThat(texts(page, "//h3")).containsExactly("wide ✗ failed", "baseline ✓ passed", "softmax – No gate");
        assertThat(texts(page, "//h3/following-sibling::p[not(@class = 'unseen')]"))
                .containsExactly(
                        "97.69\u00A0%, 95\u00A0% interval 97.23–97.82\u00A0%, demanded 97.00\u00A0%",
                        "2 runs, 2 of them trials with -Dset; the best 97.69\u00A0%",
                        "97.69\u00A0%, 95\u00A0% interval 97.23–97.82\u00A0%, demanded 97.00\u00A0%",
                        "One run, a trial with -Dset",
                        "97.69\u00A0%, 95\u00A0% interval 97.23–97.82\u00A0%",
                        "One run");
    }

    @Test
    void should_link_comparisons_benchmarks_and_datasets_when_their_pages_are_there() throws Exception {
        for (String file : List.of(
                "compare/a-vs-b/comparison.md",
                "compare/c-vs-d/comparison.html",
                "compare/c-vs-d/comparison.md",
                "compare/<b>/comparison.md",
                "compare/empty/notes.txt",
                "baseline/benchmark/20261124T141657Z-3f9a1c2b/benchmark.html",
                "baseline/dataset/dataset.html")) {
            write(file);
        }
        Document page = page();
        assertThat(texts(page, "//h2")).containsExactly("Comparisons", "Benchmarks", "Datasets");
        assertThat(texts(page, "//ul[@class='pages']/li/a/@href"))
                .containsExactly(
                        "compare/a-vs-b/comparison.md",
                        "compare/c-vs-d/comparison.html",
                        "baseline/benchmark/20261124T141657Z-3f9a1c2b/benchmark.html",
                        "baseline/dataset/dataset.html");
    }

    @Test
    void should_show_the_newest_benchmarks_and_count_the_rest_when_there_are_very_many() throws Exception {
        for (int i = 0; i < 202; i++) {
            RunId id = RunId.of(Instant.ofEpochSecond(1_800_000_000 + i), SampleRun.DIGEST);
            write((i % 2 == 0 ? "baseline" : "wide") + "/benchmark/" + id + "/benchmark.html");
        }
        List<String> links = texts(page(), "//ul[@class='pages']/li");
        assertThat(links)
                .hasSize(201)
                .startsWith("wide 20270115T080321Z-3f9a1c2b", "baseline 20270115T080320Z-3f9a1c2b")
                .endsWith("and 2 more");
    }

    @Test
    void should_bound_what_a_page_shows_when_there_are_very_many_runs() throws Exception {
        var runs = IntStream.range(0, 5_001)
                .mapToObj(i -> SampleRun.minimal()
                        .named(
                                "e" + i % 101,
                                RunId.of(Instant.ofEpochSecond(1_800_000_000 - i), SampleRun.DIGEST)
                                        .toString())
                        .toRecord())
                .toList();
        Document page = parse(IndexReport.html(runs, Collections.nCopies(102, "damaged")));
        assertThat(texts(page, "//tbody/tr/th")).hasSize(5_000);
        assertThat(texts(page, "//caption")).containsExactly("The newest 5,000 of 5,001 runs");
        assertThat(texts(page, "//h3")).hasSize(100);
        assertThat(texts(page, "//li")).hasSize(101).endsWith("and 2 more");
    }

    @Test
    void should_replace_the_page_when_rebuilt() throws Exception {
        assertThat(texts(page(), "//pre"))
                .containsExactly("mvn io.github.mnistlab:mnist-maven-plugin:train -Dexperiment=baseline");
        publish("baseline", "20261124T141657Z-3f9a1c2b");
        assertThat(texts(page(), "//tbody//a")).containsExactly("baseline");
        assertThat(store.reports().toFile().list()).containsExactlyInAnyOrder("baseline", "index.html");
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    // Nobody opens the pipe where the records are not read; in a thread of its own, for that wait cannot be
    // interrupted.
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void should_know_the_run_when_another_build_publishes_it_while_the_records_are_read() throws Exception {
        Path record = publish("baseline", "20261124T141657Z-3f9a1c2b").runJson();
        byte[] json = Files.readAllBytes(record);
        Files.delete(record);
        assertThat(new ProcessBuilder("mkfifo", record.toString()).start().waitFor())
                .isZero();
        CompletableFuture<IndexReport.Rebuilt> rebuilt =
                CompletableFuture.supplyAsync(() -> IndexReport.rebuild(store));
        // Opens as soon as the record is being read.
        try (OutputStream pipe = Files.newOutputStream(record)) {
            publish("wide", "20261124T151657Z-3f9a1c2b");
            Files.delete(record);
            Files.write(record, json);
            pipe.write(json);
        }

        assertThat(rebuilt.get().runs()).isEqualTo(2);
        assertThat(texts(parse(Files.readString(rebuilt.get().page())), "//caption"))
                .containsExactly("2 runs");
    }

    @Test
    void should_let_an_experiment_stand_by_its_newest_run_without_overrides() throws Exception {
        SampleRun trial = SampleRun.failed()
                .named("baseline", "20261125T141657Z-3f9a1c2b")
                .withOverrides("epochs=1");
        SampleRun plain = SampleRun.full().withOverrides();

        Document page = parse(html(trial, plain));

        assertThat(page.getDocumentElement().getTextContent())
                .contains("2 runs, 1 of them a trial with -Dset, of one experiment. Gate of the newest run: 1 passed.");
        assertThat(texts(page, "//h3/span")).containsExactly("✓ passed");
    }

    private void write(String file) throws IOException {
        Path path = store.reports().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }

    private Document page() throws Exception {
        return parse(Files.readString(IndexReport.rebuild(store).page()));
    }

    private static String html(SampleRun... runs) {
        return IndexReport.html(Stream.of(runs).map(SampleRun::toRecord).toList(), List.of());
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
