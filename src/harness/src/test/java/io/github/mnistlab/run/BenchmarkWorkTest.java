package io.github.mnistlab.run;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistlab.browser.Browser;
import io.github.mnistlab.browser.BrowserPage;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.BenchmarkFolder;
import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.report.BenchmarkReport;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A really trained run, measured, and its page in a real browser. */
class BenchmarkWorkTest {
    @TempDir
    static Path base;

    private static TrainedRun run;
    private static List<RunEvent> events;
    private static BenchmarkFolder folder;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void measure() throws IOException {
        run = TrainedRun.in(base, new ArrayList<>());
        events = new ArrayList<>();
        folder = new BenchmarkFolder(benchmark(run.workspace(), "tiny", Optional.of(ProviderKind.CPU), events)
                .folder());
    }

    private static WorkResult.Benchmarked benchmark(
            Workspace workspace, String reference, Optional<ProviderKind> provider, List<RunEvent> heard) {
        WorkRequest request = new WorkRequest.Benchmark(workspace, reference, provider, 1);
        return (WorkResult.Benchmarked) Work.perform(request, heard::add);
    }

    @Test
    void should_record_what_was_measured_and_on_what_when_it_is_done() {
        RunRecord measured = run.folder().read();
        BenchmarkRecord record = folder.read();

        assertThat(folder).isEqualTo(BenchmarkFolder.of(run.workspace().reports(), measured));
        assertThat(record.experiment()).isEqualTo("tiny");
        assertThat(record.run()).isEqualTo(measured.run());
        assertThat(record.modelSha256()).isEqualTo(measured.model().sha256());
        assertThat(record.requestedProvider()).isEqualTo("cpu");
        assertThat(record.images()).isEqualTo(10_000);
        assertThat(record.batchSizes()).startsWith(1, 3, 10, 30, 100, 300, 1_000);
        assertThat(record.configurations())
                .first()
                .extracting(ConfigurationRecord::name)
                .isEqualTo("cpu, 1 thread");
        assertThat(record.environment().versions()).containsEntry("onnxruntime", "1.28.0");
        assertThat(events)
                .containsExactly(new RunEvent.Note("measuring tiny " + measured.run()
                        + " for about 1 s; what else runs on this machine will show"));
    }

    @Test
    void should_neither_touch_the_run_nor_count_as_one_when_it_is_done() {
        run.folder().verify();
        assertThat(new RunStore(run.workspace().reports()).runs()).containsExactly(run.folder());
        assertThat(folder.path()).isDirectoryNotContaining("glob:**.onnx");
    }

    @Test
    void should_load_nothing_and_complain_of_nothing_when_its_page_is_opened() throws IOException {
        Path html = new BenchmarkReport(folder.read()).write(folder.path()).get(0);
        try (Browser browser = Browser.start()) {
            BrowserPage page = browser.open(html);
            assertThat(page.evaluate("document.title").asText())
                    .matches("tiny · [0-9.]+\u00A0[µm]?s for an image · benchmark");
            assertThat(page.evaluate("document.querySelectorAll('svg[role=img]').length")
                            .asInt())
                    .isEqualTo(2);
            assertThat(page.requests()).containsExactly(html.toUri().toString());
            assertThat(page.complaints()).isEmpty();
            for (int width : new int[] {390, 1100}) {
                page.show(width, "dark");
                assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void should_say_that_the_run_had_overrides_when_it_had() throws IOException {
        TrainedRun changed = TrainedRun.in(elsewhere, List.of("layers=[8]"), KernelChoice.AUTO, new ArrayList<>());
        List<RunEvent> heard = new ArrayList<>();

        benchmark(changed.workspace(), "tiny", Optional.empty(), heard);

        assertThat(heard)
                .first()
                .isEqualTo(new RunEvent.Note("tiny " + changed.folder().id() + " was trained with -Dset=layers=[8]"));
    }

    @Test
    void should_say_how_to_make_one_when_there_is_no_run() {
        Workspace empty = TrainedRun.workspace(elsewhere);

        assertInputFailure(
                () -> benchmark(empty, "tiny", Optional.empty(), new ArrayList<>()),
                "there is no complete run 'tiny' in " + empty.reports() + "; experiments with runs: none yet;"
                        + " mvn mnist:train -Dexperiment=tiny makes one");
        assertThat(empty.reports()).doesNotExist();
    }

    @Test
    void should_refuse_and_write_nothing_when_the_model_was_changed() throws IOException {
        TrainedRun copy = run.copiedTo(elsewhere);
        Files.write(copy.onnx(), new byte[] {1, 2, 3});

        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> benchmark(copy.workspace(), "tiny", Optional.empty(), new ArrayList<>()))
                .withMessageStartingWith(copy.onnx() + ": has SHA-256 ")
                .withMessageEndingWith(": the run was changed after it was written; restore it, or train again");
    }

    @Test
    void should_name_the_property_when_cuda_is_demanded_and_cannot_be_had() {
        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(() -> benchmark(run.workspace(), "tiny", Optional.of(ProviderKind.CUDA), new ArrayList<>()))
                .withMessageStartingWith("mnist.provider: cuda cannot be had: ")
                .withMessageEndingWith("or set mnist.provider=auto to run on the CPU")
                .extracting(UserFailure::kind)
                .isEqualTo(UserFailure.Kind.ENVIRONMENT);
    }
}
