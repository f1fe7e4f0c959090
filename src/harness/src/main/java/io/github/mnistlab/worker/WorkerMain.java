package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.RunListener;
import io.github.mnistlab.run.Work;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** The worker JVM's main class: reads one request from standard input, does it, and tells its parent on standard output. */
public final class WorkerMain {

    /** Exit code of a worker whose parent is gone. */
    static final int ORPHANED = 3;

    private static final long MEBIBYTE = 1L << 20;

    private final WorkerProtocol protocol = new WorkerProtocol();
    private final PrintStream out;
    private final Job job;

    /** What the worker does with a request. */
    @FunctionalInterface
    interface Job {
        WorkResult perform(WorkRequest request, RunListener listener);
    }

    private WorkerMain(PrintStream out, Job job) {
        this.out = out;
        this.job = job;
    }

    public static void main(String[] args) throws IOException {
        // Tribuo finds methods by upper-casing names in the default locale, which Turkish has its own rules for.
        Locale.setDefault(Locale.ROOT);
        run(Work::perform);
    }

    /** Serves one request with this job, then ends the JVM. */
    static void run(Job job) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // What a library prints must not mix with the protocol.
        System.setOut(System.err);
        // The first line, by which the parent knows that the JVM has read its arguments.
        out.print('\n');
        out.flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            System.exit(ORPHANED);
        }
        dieWithParent(in);
        WorkerMain worker = new WorkerMain(out, job);
        worker.send(worker.answer(line));
        System.exit(0);
    }

    /** The parent never writes a second line: the end of the stream means that it is gone. */
    private static void dieWithParent(BufferedReader in) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (in.readLine() != null) {}
                    } catch (IOException e) {
                        // A broken pipe means the same as its end.
                    }
                    Runtime.getRuntime().halt(ORPHANED);
                },
                "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Whatever happens becomes a message, also an Error: the parent must learn of it. */
    private WorkerMessage answer(String line) {
        try {
            WorkRequest request = protocol.readRequest(line);
            return new WorkerMessage.Result(job.perform(
                    request, new ThrottledListener(event -> send(new WorkerMessage.Event(event)), System::nanoTime)));
        } catch (CompletionException e) {
            // What happened counts, not that it did on another thread.
            return failure(e.getCause() == null ? e : e.getCause(), e);
        } catch (Throwable e) {
            return failure(e, e);
        }
    }

    private static WorkerMessage failure(Throwable cause, Throwable thrown) {
        if (cause instanceof UserFailure failure) {
            return new WorkerMessage.Failure(failure.kind(), failure.getMessage());
        }
        if (cause instanceof OutOfMemoryError error) {
            return new WorkerMessage.Failure(UserFailure.Kind.ENVIRONMENT, outOfMemory(error));
        }
        return new WorkerMessage.Defect(cause.toString(), trace(thrown));
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause == thrown ? "" : "Caused by: ").append(cause).append('\n');
            for (StackTraceElement element : cause.getStackTrace()) {
                text.append("\tat ").append(element).append('\n');
            }
        }
        return text.toString();
    }

    private static String outOfMemory(OutOfMemoryError error) {
        long mebibytes = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        String raise = mebibytes < 1024L * JvmFlags.GIBIBYTES
                ? "leave -Xmx out of mnist.jvmArgs for " + JvmFlags.GIBIBYTES + " GiB, or raise it"
                : "raise it, as in -Dmnist.jvmArgs=-Xmx6g";
        return "the worker JVM ran out of memory (" + error.getMessage() + ", heap limit " + mebibytes + " MiB); "
                + raise + ", or make `layers` or `batchSize` smaller";
    }

    /** Starts on a new line, because native code may have left one unfinished. */
    private void send(WorkerMessage message) {
        out.print('\n' + protocol.write(message) + '\n');
        out.flush();
    }
}
