package io.github.mnistlab.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a goal is called.
 *
 * <p>Every message says {@code mvn mnist:train}, for short. The prefix means something only where a pom or the user's settings name
 * the plugin; its coordinates can be called everywhere.
 */
public final class GoalSpelling {
    private static final Pattern COMMAND = Pattern.compile("\\bmvn mnist:(?=[a-z])");

    private final String plugin;

    private GoalSpelling(String plugin) {
        this.plugin = plugin;
    }

    /** As in {@code mvn mnist:train}. */
    public static GoalSpelling byPrefix() {
        return new GoalSpelling("mnist");
    }

    /** @param coordinates of the plugin, {@code group:artifact} or {@code group:artifact:version} */
    public static GoalSpelling byCoordinates(String coordinates) {
        return new GoalSpelling(coordinates);
    }

    /** The command that calls a goal, without properties. */
    public String command(String goal) {
        return "mvn " + plugin + ":" + goal;
    }

    /** A message that calls goals by the prefix, with its commands spelled like this. */
    public String in(String message) {
        return COMMAND.matcher(message).replaceAll(Matcher.quoteReplacement(command("")));
    }
}
