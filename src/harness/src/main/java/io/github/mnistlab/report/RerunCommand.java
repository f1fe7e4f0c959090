package io.github.mnistlab.report;

import io.github.mnistlab.failure.GoalSpelling;
import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.EnvironmentRecord;
import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.RunRecord;
import java.util.regex.Pattern;

/**
 * The commands on a page, fit to be pasted into a shell.
 *
 * <p>They call the plugin by its coordinates, and by the version that made the record: a page is opened on any machine, in folders
 * whose pom names the plugin and in those without a pom, and must not differ between them.
 */
final class RerunCommand {
    private static final String PLUGIN = "mnist-maven-plugin";
    private static final String COORDINATES = "io.github.mnistlab:" + PLUGIN;
    private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._=,:/@%+-]*");

    private RerunCommand() {}

    /** How goals are called on the page of what was made there; without a version where none is recorded. */
    static GoalSpelling goals(EnvironmentRecord environment) {
        String version = environment.versions().getOrDefault(PLUGIN, "");
        return GoalSpelling.byCoordinates(
                VERSION.matcher(version).matches() ? COORDINATES + ":" + version : COORDINATES);
    }

    /** Trains it again, though it is there. */
    static String of(RunRecord run) {
        String command = goals(run.environment()).command("train") + " -Dmnist.force "
                + quoted("-Dexperiment=" + run.experiment());
        return run.overrides().isEmpty()
                ? command
                : command + " " + quoted("-Dset=" + String.join(",", run.overrides()));
    }

    /** Measures the same run for the same provider. */
    static String of(BenchmarkRecord benchmark) {
        return benchmark(benchmark.environment(), benchmark.experiment(), benchmark.run()) + " "
                + quoted("-Dmnist.provider=" + benchmark.requestedProvider());
    }

    /** Measures how fast a run's model answers. */
    static String benchmark(RunRecord run) {
        return benchmark(run.environment(), run.experiment(), run.run());
    }

    /** Two experiments can have runs with the same id. */
    private static String benchmark(EnvironmentRecord environment, String experiment, String run) {
        return goals(environment).command("benchmark") + " " + quoted("-Drun=" + experiment + "/" + run);
    }

    /** Classifies a picture by an experiment's newest run. */
    static String predict(RunRecord run) {
        return goals(run.environment()).command("predict") + " " + quoted("-Dexperiment=" + run.experiment())
                + " -Dimage=FILE.png";
    }

    /** Makes the first run of the default experiment, where no record tells a version. */
    static String first() {
        return GoalSpelling.byCoordinates(COORDINATES).command("train") + " -Dexperiment=baseline";
    }

    /** In single quotes where a shell would see more than text. */
    private static String quoted(String argument) {
        String line = PlainText.line(argument);
        return SAFE.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
