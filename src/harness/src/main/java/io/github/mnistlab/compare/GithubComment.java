package io.github.mnistlab.compare;

import io.github.mnistlab.compare.ComparisonMarkdown.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comparison as the body of one pull-request comment that a CI job updates in place.
 *
 * <p>The first line is a comment that GitHub does not show. It names the experiments, not the runs, so that the next run of the
 * job finds the comment that the last one made.
 */
public final class GithubComment {
    /** What GitHub takes, in characters. */
    public static final int LONGEST = 65_536;

    private static final int LONGEST_HEADING = 4_000;
    /** For the sentence on what is left out. */
    private static final int RESERVE = 1_000;

    private GithubComment() {}

    /** The body, at most {@value #LONGEST} characters; parts that do not fit are left out whole, and named at the end. */
    public static String write(Comparison comparison) {
        var text = new StringBuilder(marker(comparison)).append('\n');
        String heading = ComparisonMarkdown.heading(comparison);
        text.append(heading.length() <= LONGEST_HEADING ? heading : "## Comparison\n");
        List<String> leftOut = new ArrayList<>();
        for (Section section : ComparisonMarkdown.sections(comparison)) {
            if (text.length() + section.text().length() <= LONGEST - RESERVE) {
                text.append(section.text());
            } else {
                leftOut.add(section.name());
            }
        }
        if (!leftOut.isEmpty()) {
            text.append("\nLeft out, for GitHub takes 65,536 characters: ")
                    .append(String.join("; ", leftOut))
                    .append(". They are in comparison.html and comparison.md.\n");
        }
        return text.toString();
    }

    /** `<!-- mnist-maven-plugin:compare:baseline-vs-wide -->`, the same for other runs of the same experiments. */
    static String marker(Comparison comparison) {
        String experiments = comparison.runs().stream()
                .map(each -> each.run().experiment().replaceAll("[^A-Za-z0-9._-]", "_"))
                .collect(Collectors.joining("-vs-"));
        return "<!-- mnist-maven-plugin:compare:" + experiments + " -->";
    }
}
