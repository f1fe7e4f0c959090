package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.RunListener;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A running worker. Closing it ends it, and so does the end of this JVM. */
final class WorkerProcess implements AutoCloseable {
    private static final int MAX_LINE_BYTES = 1 << 20;
    private static final int GRACE_SECONDS = 10;

    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    private final WorkerProtocol protocol = new WorkerProtocol();
    private final Process process;
    private final Consumer<String> debug;
    private final List<String> userFlags;
    private final LastWords lastWords;
    private final Thread hook;
    private final Thread errors;
    private boolean answered;

    /**
     * Watches over a process.
     *
     * @param userFlags what the user added to its flags
     */
    WorkerProcess(Process process, List<String> userFlags, Consumer<String> debug) {
        this.process = process;
        this.userFlags = List.copyOf(userFlags);
        this.debug = debug;
        this.lastWords = new LastWords(debug);
        this.hook = new Thread(process::destroyForcibly, "worker-killer");
        this.errors = new Thread(this::readErrors, "worker-stderr");
        Runtime.getRuntime().addShutdownHook(hook);
        errors.setDaemon(true);
        errors.start();
    }

    /**
     * Sends the request and hears the worker out.
     *
     * @param started is called at the worker's first line
     */
    WorkResult perform(WorkRequest request, RunListener listener, Path crashLogs, Runnable started) throws IOException {
        send(request);
        BoundedLines lines = new BoundedLines(process.getInputStream(), MAX_LINE_BYTES);
        lines.next().ifPresent(lastWords::add);
        started.run();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<WorkerMessage> message = protocol.readMessage(line.get());
            if (message.isEmpty()) {
                lastWords.add(line.get());
            } else if (message.get() instanceof WorkerMessage.Event event) {
                listener.on(event.event());
            } else {
                answered = true;
                return outcome(message.get());
            }
        }
        throw endedEarly(crashLogs);
    }

    /** The stream stays open: its end would tell the worker that we are gone. */
    private void send(WorkRequest request) {
        try {
            process.getOutputStream().write((protocol.write(request) + '\n').getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException ignored) {
            // It ended before it read anything. What it printed and its exit code say why, and are reported when it is
            // heard.
        }
    }

    private WorkResult outcome(WorkerMessage message) {
        if (message instanceof WorkerMessage.Result result) {
            return result.result();
        }
        if (message instanceof WorkerMessage.Failure failure) {
            throw UserFailure.of(failure.kind(), failure.message());
        }
        WorkerMessage.Defect defect = (WorkerMessage.Defect) message;
        debug.accept(defect.trace());
        throw new WorkerDefectException(defect.message());
    }

    private UserFailure endedEarly(Path crashLogs) {
        int exitCode = waitFor();
        if (!userFlags.isEmpty() && lastWords.sayThatNoJvmStarted()) {
            return UserFailure.input("mnist.jvmArgs: the worker JVM does not start with " + String.join(" ", userFlags)
                    + lastWords.quoted() + "; correct them or leave them out");
        }
        String what = CrashLog.find(crashLogs, process.pid())
                .map(log -> "crashed (exit code " + exitCode + "), its crash log is " + log)
                .orElseGet(() -> "ended with exit code " + exitCode + " before it had a result"
                        + (exitCode == KILLED ? " (killed: systems that run out of memory do that)" : "")
                        + lastWords.quoted());
        return UserFailure.environment("the worker JVM " + what
                + "; run again with -X to see all that it printed, or with another JDK (-Dmnist.jvm=…)");
    }

    private int waitFor() {
        try {
            errors.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserFailure.environment("interrupted while the worker JVM ended; run again");
        }
    }

    private void readErrors() {
        BoundedLines lines = new BoundedLines(process.getErrorStream(), MAX_LINE_BYTES);
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                lastWords.add(line.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a worker that has answered end by itself; one that has not is of no use any more. */
    @Override
    public void close() {
        try {
            process.waitFor(answered ? GRACE_SECONDS : 0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            forgetHook();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This JVM is ending already, and the hook has run or will.
        }
    }
}
