package io.github.mnistlab.maven;

import io.github.mnistlab.failure.GoalSpelling;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Whether this build's user can call a goal by its prefix.
 *
 * <p>The prefix means something only where the pom or the user's settings name the plugin: elsewhere, such as in a folder without
 * a pom, its coordinates have to be written.
 */
final class GoalPrefix {
    private GoalPrefix() {}

    /** As Maven looks for prefixes: among the project's plugins, then in the groups of the settings. */
    static GoalSpelling spelling(MavenSession session, PluginDescriptor plugin) {
        boolean known = session.getPluginGroups().contains(plugin.getGroupId())
                || Optional.ofNullable(session.getCurrentProject()).stream()
                        .flatMap(GoalPrefix::plugins)
                        .anyMatch(named -> named.getKey().equals(plugin.getPluginLookupKey()));
        return known ? GoalSpelling.byPrefix() : GoalSpelling.byCoordinates(plugin.getId());
    }

    private static Stream<Plugin> plugins(MavenProject project) {
        return Stream.concat(
                project.getBuildPlugins().stream(),
                Optional.ofNullable(project.getPluginManagement()).stream()
                        .flatMap(management -> management.getPlugins().stream()));
    }
}
