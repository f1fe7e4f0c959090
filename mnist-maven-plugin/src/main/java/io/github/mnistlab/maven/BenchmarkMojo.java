package io.github.mnistlab.maven;

import io.github.mnistlab.record.BenchmarkFolder;
import io.github.mnistlab.report.BenchmarkReport;
import io.github.mnistlab.report.IndexReport;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Measures how fast a run's exported model answers on this machine: session start, latency of one image, throughput by batch
 * size, threads and provider.
 */
@Mojo(name = "benchmark", aggregator = true, requiresProject = false, threadSafe = true)
public final class BenchmarkMojo extends AbstractWorkerMojo {

    /** The experiment whose newest run without `-Dset` is measured. */
    @Parameter(property = "experiment", defaultValue = Names.DEFAULT)
    private String experiment;

    /** The id of a run, its end or the first digits of its model digest, four at least, instead of an experiment's newest one. */
    @Parameter(property = "run")
    private String run;

    /**
     * The execution provider: cpu; auto, which is cpu and also cuda where it works; or cuda, which is both and fails if cuda
     * does not work. If not set, it is the run's.
     */
    @Parameter(property = "mnist.provider")
    private String provider;

    /** For how many seconds about is measured, from 1 to 300; more of them make the figures steadier. */
    @Parameter(property = "mnist.benchmarkSeconds", defaultValue = "10")
    private String benchmarkSeconds;

    @Inject
    BenchmarkMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void perform() {
        Optional<ProviderKind> wanted =
                Optional.ofNullable(provider).map(name -> Choice.of("mnist.provider", name, ProviderKind.class));
        int seconds = WholeNumber.of("mnist.benchmarkSeconds", benchmarkSeconds, 1, 300);
        WorkResult.Benchmarked benchmarked = (WorkResult.Benchmarked)
                work(new WorkRequest.Benchmark(workspace(), Names.run(run, experiment, store()), wanted, seconds));
        BenchmarkFolder folder = new BenchmarkFolder(benchmarked.folder());
        BenchmarkReport report = new BenchmarkReport(folder.read());
        report.consoleLines().forEach(getLog()::info);
        report.write(folder.path()).forEach(file -> getLog().info("written: " + file));
        getLog().info("written: " + folder.json());
        // It lists the benchmarks, too.
        IndexReport.rebuild(store());
    }
}
