package io.github.mnistlab.benchmarks;

import io.github.mnistlab.worker.JavaHome;
import io.github.mnistlab.worker.JvmFlags;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH's command line, with the worker JVM's flags for the JVMs that it forks. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the benchmarks that the arguments choose.
     *
     * @param arguments JMH's own; {@code -jvmArgs} come after the worker's flags, and so win
     * @throws CommandLineOptionException if they cannot be understood
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions commandLine = new CommandLineOptions(arguments);
        if (commandLine.shouldList()) {
            new Runner(commandLine).list();
            return;
        }
        JavaHome java = JavaHome.of(Path.of(System.getProperty("java.home")));
        new Runner(new OptionsBuilder()
                        .parent(commandLine)
                        .jvmArgsPrepend(JvmFlags.of(java).toArray(String[]::new))
                        .build())
                .run();
    }
}
