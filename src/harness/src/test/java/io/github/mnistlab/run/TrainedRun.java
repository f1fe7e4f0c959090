package io.github.mnistlab.run;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A small network, really trained on MNIST and published as the goals do it.
 *
 * @param workspace where it lies
 * @param folder of its run
 * @param events what was heard while it was made
 */
record TrainedRun(Workspace workspace, RunFolder folder, List<RunEvent> events) {

    static final String SPEC = "layers: [32]\nlearningRate: 0.05\nepochs: 1\nevaluation: {provider: cpu}\n";

    static TrainedRun in(Path base, List<RunEvent> events) throws IOException {
        return in(base, List.of(), KernelChoice.AUTO, events);
    }

    static TrainedRun in(Path base, List<String> overrides, KernelChoice kernel, List<RunEvent> events)
            throws IOException {
        Workspace workspace = workspace(base);
        Files.createDirectories(workspace.experiments());
        Files.writeString(workspace.experiments().resolve("tiny.yaml"), SPEC);
        WorkRequest.Train request = new WorkRequest.Train(workspace, "tiny", overrides, kernel);
        WorkResult.Staged staged = (WorkResult.Staged) Work.perform(request, events::add);
        return new TrainedRun(
                workspace, new RunPublisher(workspace).publish(staged.folder()).folder(), List.copyOf(events));
    }

    /** A copy that a test may change. */
    TrainedRun copiedTo(Path base) throws IOException {
        Workspace copy = workspace(base);
        RunFiles.copyTree(workspace.experiments(), copy.experiments());
        RunFiles.copyTree(workspace.reports(), copy.reports());
        return new TrainedRun(copy, new RunStore(copy.reports()).newest("tiny").orElseThrow(), events);
    }

    static Workspace workspace(Path base) {
        return new Workspace(base, Path.of("experiments"), Path.of("reports"));
    }

    Path onnx() {
        return folder.onnx(folder.read());
    }
}
