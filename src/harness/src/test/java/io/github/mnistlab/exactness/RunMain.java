package io.github.mnistlab.exactness;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.record.StagedRun;
import io.github.mnistlab.report.RunEvidence;
import io.github.mnistlab.report.RunReport;
import io.github.mnistlab.run.RunPublisher;
import io.github.mnistlab.run.Work;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.run.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Makes a whole run of all of MNIST in a folder, and the reports of a record that is always the same. */
final class RunMain {
    private static final String SPEC = """
            description: "Whole runs: ıİ, ١٢, १२"
            layers: [33]
            learningRate: 0.05
            epochs: 2
            validation: 1000
            evaluation: {provider: cpu}
            gate: {minAccuracy: 0.5}
            """;

    private RunMain() {}

    /**
     * Arguments: folder, kernel, locale of what Maven does, overrides. Prints a one in the default locale, the default zone and
     * the folders.
     */
    public static void main(String[] args) throws IOException {
        Workspace workspace = new Workspace(Path.of(args[0]), Path.of("experiments"), Path.of("reports"));
        Files.createDirectories(workspace.experiments());
        Files.writeString(workspace.experiments().resolve("small.yaml"), SPEC);
        List<String> overrides = List.of(args).subList(3, args.length);
        WorkResult.Staged staged = (WorkResult.Staged) Work.perform(
                new WorkRequest.Train(workspace, "small", overrides, KernelChoice.valueOf(args[1])), event -> {});
        Locale.setDefault(Locale.forLanguageTag(args[2]));
        Path run = new RunPublisher(workspace).publish(staged.folder()).folder().path();
        StagedRun sample = new RunStore(workspace.reports()).stage("sample");
        RunReport.write(SampleRun.full().toRecord(), RunEvidence.none("a page of the record alone"), sample);
        System.out.println("one " + String.format(Locale.getDefault(), "%d", 1).codePointAt(0));
        System.out.println("zone " + ZoneId.systemDefault());
        System.out.println("run " + workspace.base().relativize(run));
        System.out.println("sample " + workspace.base().relativize(sample.path()));
    }
}
