package io.github.mnistlab.report;

import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.RunRecord;
import java.util.regex.Pattern;

/** The command that repeats a run or a measurement, fit to be pasted into a shell. */
final class RerunCommand {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._=,:/@%+-]*");

    private RerunCommand() {}

    /** Trains it again, though it is there. */
    static String of(RunRecord run) {
        String command = "mvn mnist:train -Dmnist.force " + quoted("-Dexperiment=" + run.experiment());
        return run.overrides().isEmpty()
                ? command
                : command + " " + quoted("-Dset=" + String.join(",", run.overrides()));
    }

    /** Measures the same run for the same provider. */
    static String of(BenchmarkRecord benchmark) {
        return benchmark(benchmark.experiment(), benchmark.run()) + " "
                + quoted("-Dmnist.provider=" + benchmark.requestedProvider());
    }

    /** Measures how fast a run's model answers; two experiments can have runs with the same id. */
    static String benchmark(String experiment, String run) {
        return "mvn mnist:benchmark " + quoted("-Drun=" + experiment + "/" + run);
    }

    /** In single quotes where a shell would see more than text. */
    private static String quoted(String argument) {
        String line = PlainText.line(argument);
        return SAFE.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
