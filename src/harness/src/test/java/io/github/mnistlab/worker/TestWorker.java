package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.RunListener;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.run.Workspace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A worker that behaves as the name of the experiment says, around the real {@link WorkerMain}. */
final class TestWorker {
    static final List<RunEvent> EVENTS = List.of(
            new RunEvent.Note("a “note”"),
            new RunEvent.Warning("a warning"),
            new RunEvent.TrainingStarted("784-10", 60_000, "scalar", 1, 2, 938),
            new RunEvent.EpochFinished(1, 2, 0.625, 0.25, Optional.of(new ValidationRecord(0.5, 0.75))),
            new RunEvent.EpochFinished(2, 2, Double.NaN, 0.25, Optional.empty()));

    private TestWorker() {}

    public static void main(String[] args) throws IOException {
        WorkerMain.run(TestWorker::perform);
    }

    static WorkRequest request(Path base, String behaviour) {
        Workspace workspace = new Workspace(base, Path.of("experiments"), Path.of("reports"));
        return new WorkRequest.Train(workspace, behaviour, List.of(), KernelChoice.AUTO);
    }

    private static WorkResult perform(WorkRequest request, RunListener listener) {
        switch (((WorkRequest.Train) request).experiment()) {
            case "tells-everything" -> EVENTS.forEach(listener::on);
            case "prints" -> print();
            case "fails" -> throw UserFailure.verdict("the answer is no: größer");
            case "is-broken" -> throw new IllegalStateException("a bug");
            case "eats-memory" -> eatMemory();
            case "eats-memory-elsewhere" -> elsewhere(TestWorker::eatMemory);
            case "fails-elsewhere" ->
                elsewhere(() -> {
                    throw UserFailure.verdict("the answer is no: größer");
                });
            case "is-broken-elsewhere" ->
                elsewhere(() -> {
                    throw new IllegalStateException("a bug");
                });
            case "halts" -> Runtime.getRuntime().halt(7);
            case "hangs" -> hang(listener);
            default -> throw new IllegalArgumentException(request.toString());
        }
        return new WorkResult.Shown(
                List.of(
                        System.getProperty("user.dir"),
                        System.getProperty("custom", "none"),
                        vectorApi(),
                        String.valueOf(System.getenv("CUDA_DEVICE_ORDER"))),
                List.of(request.workspace().reports()));
    }

    private static void print() {
        System.out.println("{\"type\":\"result\"} on the redirected stream");
        try {
            new FileOutputStream(FileDescriptor.out)
                    .write("native text, {no line end".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eatMemory() {
        List<long[]> hoard = new ArrayList<>();
        while (hoard.size() < Integer.MAX_VALUE) {
            hoard.add(new long[1 << 20]);
        }
    }

    /** On another thread, as work that waits for some of its own does it. */
    private static void elsewhere(Runnable behaviour) {
        CompletableFuture.runAsync(behaviour).join();
    }

    private static void hang(RunListener listener) {
        listener.on(new RunEvent.Note(Long.toString(ProcessHandle.current().pid())));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String vectorApi() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? "vector" : "scalar";
    }
}
