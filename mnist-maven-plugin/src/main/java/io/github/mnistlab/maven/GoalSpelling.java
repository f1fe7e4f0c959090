package io.github.mnistlab.maven;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * How the user of this build can call a goal.
 *
 * <p>Every message says {@code mvn mnist:train}, the harness's too, which knows of no Maven. The prefix means something only where
 * the pom or the user's settings name the plugin: elsewhere, such as in a folder without a pom, its coordinates have to be written.
 */
final class GoalSpelling {
    private static final Pattern COMMAND = Pattern.compile("\\bmvn mnist:(?=[a-z])");

    private final String command;

    /** @param coordinates of the plugin, {@code group:artifact:version}, where the prefix alone would not do */
    GoalSpelling(Optional<String> coordinates) {
        this.command = "mvn " + coordinates.orElse("mnist") + ":";
    }

    /** As Maven looks for prefixes: among the project's plugins, then in the groups of the settings. */
    static GoalSpelling of(MavenSession session, PluginDescriptor plugin) {
        boolean known = session.getPluginGroups().contains(plugin.getGroupId())
                || Optional.ofNullable(session.getCurrentProject()).stream()
                        .flatMap(GoalSpelling::plugins)
                        .anyMatch(named -> named.getKey().equals(plugin.getPluginLookupKey()));
        return new GoalSpelling(known ? Optional.empty() : Optional.of(plugin.getId()));
    }

    private static Stream<Plugin> plugins(MavenProject project) {
        return Stream.concat(
                project.getBuildPlugins().stream(),
                Optional.ofNullable(project.getPluginManagement()).stream()
                        .flatMap(management -> management.getPlugins().stream()));
    }

    /** A message with the commands in it as they work here. */
    String in(String message) {
        return COMMAND.matcher(message).replaceAll(Matcher.quoteReplacement(command));
    }
}
