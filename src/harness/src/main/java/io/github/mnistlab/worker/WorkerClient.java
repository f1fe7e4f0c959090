package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.RunListener;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Starts a worker JVM for each piece of work and waits for what it comes to. */
public final class WorkerClient {
    private final JavaHome java;
    private final List<Path> classPath;
    private final List<String> jvmArgs;
    private final List<String> ownArgs;
    private final String mainClass;
    private final Consumer<String> debug;

    /**
     * A client whose workers run in this JVM.
     *
     * @param java the Java installation
     * @param classPath of the worker: the harness and all that it needs
     * @param ownArgs more of the worker's own flags, see {@link RuntimeNatives}
     * @param jvmArgs the user's flags, appended to the worker's own
     * @param debug takes what the worker prints beside its messages, a line at a time, from more than one thread
     */
    public WorkerClient(
            JavaHome java, List<Path> classPath, List<String> ownArgs, List<String> jvmArgs, Consumer<String> debug) {
        this(java, classPath, ownArgs, jvmArgs, debug, WorkerMain.class.getName());
    }

    WorkerClient(
            JavaHome java,
            List<Path> classPath,
            List<String> ownArgs,
            List<String> jvmArgs,
            Consumer<String> debug,
            String mainClass) {
        this.ownArgs = List.copyOf(ownArgs);
        this.java = java;
        this.classPath = List.copyOf(classPath);
        this.jvmArgs = List.copyOf(jvmArgs);
        this.debug = debug;
        this.mainClass = mainClass;
    }

    /**
     * Does a piece of work in a JVM of its own.
     *
     * @param listener hears the events, on the calling thread
     * @throws UserFailure as the worker says, or if it cannot be started or ends without a result
     * @throws WorkerDefectException if the worker meets a defect of ours
     */
    public WorkResult perform(WorkRequest request, RunListener listener) {
        Path reports = request.workspace().reports();
        try (ArgumentFile arguments = ArgumentFile.write(arguments(reports));
                WorkerProcess process = start(arguments, request.workspace().base())) {
            return process.perform(request, listener, reports, arguments::close);
        } catch (IOException e) {
            throw UserFailure.environment(
                    "cannot talk to the worker JVM (" + java.executable() + "): " + e.getMessage()
                            + "; run again with -X to see what it printed",
                    e);
        }
    }

    private WorkerProcess start(ArgumentFile arguments, Path folder) {
        List<String> command = List.of(java.executable().toString(), arguments.argument());
        debug.accept("worker: " + String.join(" ", command) + " in " + folder);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            // As nvidia-smi counts, else CUDA's first GPU, the fastest, is not the one whose name goes into the record.
            builder.environment().putIfAbsent("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
            return new WorkerProcess(builder.start(), jvmArgs, debug);
        } catch (IOException e) {
            throw UserFailure.environment(
                    "cannot start the worker JVM: " + e.getMessage() + "; name another `java` with -Dmnist.jvm=…", e);
        }
    }

    private List<String> arguments(Path reports) {
        List<String> arguments = new ArrayList<>(JvmFlags.of(java, jvmArgs));
        arguments.add("-XX:ErrorFile=" + CrashLog.pattern(reports));
        arguments.addAll(ownArgs);
        arguments.addAll(jvmArgs);
        arguments.add("-cp");
        arguments.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(mainClass);
        debug.accept("worker: " + String.join(" ", arguments));
        return arguments;
    }
}
