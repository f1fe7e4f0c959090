package io.github.mnistlab.run;

import io.github.mnistlab.evaluation.InferenceBenchmark;
import io.github.mnistlab.evaluation.InferenceBenchmark.Measured;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.ProviderSetting;
import io.github.mnistlab.record.BenchmarkFolder;
import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.EnvironmentProbe;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.run.Models.Found;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Measures how fast a run's exported model answers; leaves the record in {@code reports/<experiment>/benchmark/<run id>}. */
final class BenchmarkWork {
    private final WorkRequest.Benchmark request;
    private final RunListener listener;
    private final Workspace workspace;

    BenchmarkWork(WorkRequest.Benchmark request, RunListener listener) {
        this.request = request;
        this.listener = listener;
        this.workspace = request.workspace();
    }

    WorkResult.Benchmarked perform() {
        Found found = new Models(workspace).ofRun(request.run());
        RunRecord run = found.run().orElseThrow();
        found.remark().ifPresent(remark -> listener.on(new RunEvent.Note(remark)));
        LabelledImages images =
                Images.labelled(Images.loadTest(found.run(), workspace).images());
        ProviderKind provider =
                request.provider().orElse(run.spec().evaluation().provider());
        listener.on(new RunEvent.Note("measuring " + run.experiment() + " " + run.run() + " for about "
                + request.seconds() + " s; what else runs on this machine will show"));
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Measured measured = benchmark().measure(found.file(), images, provider);
        BenchmarkFolder folder = BenchmarkFolder.of(workspace.reports(), run);
        folder.write(record(run, begin, provider, measured));
        return new WorkResult.Benchmarked(folder.path());
    }

    private InferenceBenchmark benchmark() {
        ProviderSetting setting = request.provider().isPresent() ? ProviderSetting.PROPERTY : ProviderSetting.RUN;
        return new InferenceBenchmark(
                Providers.of(setting, listener),
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(request.seconds()));
    }

    private static BenchmarkRecord record(RunRecord run, Instant begin, ProviderKind provider, Measured measured) {
        return new BenchmarkRecord(
                BenchmarkRecord.SCHEMA_VERSION,
                run.experiment(),
                run.run(),
                run.overrides(),
                run.model().sha256(),
                run.model().parameters(),
                begin,
                provider.name().toLowerCase(Locale.ROOT),
                measured.fallbackReason(),
                measured.images(),
                measured.rounds(),
                measured.warmUpSeconds(),
                measured.seconds(),
                measured.configurations(),
                EnvironmentProbe.probe(Versions.all(), measured.gpu()));
    }
}
