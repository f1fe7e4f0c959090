package io.github.mnistlab.report;

import io.github.mnistlab.record.PlainText;
import io.github.mnistlab.record.RunRecord;
import java.util.regex.Pattern;

/** The command that repeats a run, fit to be pasted into a shell. */
final class RerunCommand {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._=,:/@%+-]*");

    private RerunCommand() {}

    static String of(RunRecord run) {
        String command = "mvn mnist:train " + quoted("-Dexperiment=" + run.experiment());
        return run.overrides().isEmpty()
                ? command
                : command + " " + quoted("-Dset=" + String.join(",", run.overrides()));
    }

    /** In single quotes where a shell would see more than text. */
    private static String quoted(String argument) {
        String line = PlainText.line(argument);
        return SAFE.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
