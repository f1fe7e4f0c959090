package io.github.mnistlab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GithubCommentTest {
    @Test
    void should_begin_with_the_marker_and_hold_what_the_markdown_holds() {
        Comparison comparison = SampleComparison.baselineAndWide();
        assertThat(GithubComment.write(comparison))
                .isEqualTo("<!-- mnist-maven-plugin:compare:baseline-vs-wide -->\n"
                        + ComparisonMarkdown.write(comparison));
    }

    @Test
    void should_keep_its_marker_when_the_experiments_were_run_again() {
        SamplePair pair = SamplePair.baselineAndWide();
        SampleRun wide = SampleRun.baseline().named("wide", "20261130T150000Z-00000001");
        Comparison later = Comparison.of(List.of(
                pair.first(SampleRun.baseline().named("baseline", "20261130T140000Z-00000002")), pair.second(wide)));
        assertThat(GithubComment.marker(later))
                .isEqualTo(GithubComment.marker(SampleComparison.baselineAndWide()))
                .isNotEqualTo(GithubComment.marker(SampleComparison.largest()));
    }

    @Test
    void should_not_leave_its_marker_when_a_name_would_end_it() {
        assertThat(GithubComment.marker(SampleComparison.hostile()))
                .matches("<!-- mnist-maven-plugin:compare:[A-Za-z0-9._-]+ -->");
    }

    @Test
    void should_name_what_it_leaves_out_when_github_would_refuse_it() {
        Comparison comparison = manyLongValues();
        assertThat(ComparisonMarkdown.write(comparison)).hasSizeGreaterThan(GithubComment.LONGEST);
        String body = GithubComment.write(comparison);
        assertThat(body)
                .hasSizeLessThanOrEqualTo(GithubComment.LONGEST)
                .contains("### Test scores", "### Test images on which it and run 1 disagree")
                .endsWith("\nLeft out, for GitHub takes 65,536 characters: What else differs. They are in"
                        + " comparison.html and comparison.md.\n");
    }

    @Test
    void should_hold_twenty_runs_with_the_longest_names() {
        assertThat(GithubComment.write(SampleComparison.largest()))
                .hasSizeLessThanOrEqualTo(GithubComment.LONGEST)
                .doesNotContain("Left out");
    }

    /** Twenty runs, each with another kernel of a name as long as no kernel's. */
    private static Comparison manyLongValues() {
        SamplePair pair = SamplePair.baselineAndWide();
        List<RunWithPredictions> runs = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            SampleRun run = SampleRun.baseline()
                    .named("e", String.format(Locale.ROOT, "20261124T1416%02dZ-3f9a1c2b", i))
                    .withTraining(i + "@".repeat(2_000), 2, 12.5, 72_000);
            runs.add(i % 2 == 0 ? pair.second(run) : pair.first(run));
        }
        return Comparison.of(runs);
    }
}
