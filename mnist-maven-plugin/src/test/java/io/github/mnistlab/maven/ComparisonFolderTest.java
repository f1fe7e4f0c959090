package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonFolderTest {

    private final Path reports = Path.of("reports");

    @Test
    void should_stay_below_the_reports_when_runs_are_named_with_their_experiment() {
        assertThat(new ComparisonFolder(reports, List.of("a/1", "../b")).path())
                .isEqualTo(reports.resolve("compare/a_1-vs-.._b"));
    }

    @Test
    void should_fit_a_file_name_when_many_runs_are_compared() {
        List<String> runs = Collections.nCopies(20, "a-rather-long-name-of-an-experiment");

        assertThat(new ComparisonFolder(reports, runs).path().getFileName().toString())
                .hasSizeLessThan(255);
    }

    @Test
    void should_delete_the_comment_of_an_older_comparison_when_none_is_wanted(@TempDir Path base) throws IOException {
        ComparisonFolder folder = new ComparisonFolder(base, List.of("a", "b"));
        folder.deleteGithub();
        Path comment = Files.createDirectories(folder.path()).resolve("github.md");
        Files.writeString(comment, "old");
        folder.deleteGithub();
        assertThat(comment).doesNotExist();
    }

    @Test
    void should_name_the_comment_when_it_cannot_be_deleted(@TempDir Path base) throws IOException {
        ComparisonFolder folder = new ComparisonFolder(base, List.of("a", "b"));
        Path comment = folder.path().resolve("github.md");
        Files.createDirectories(comment.resolve("not-empty"));
        assertThatThrownBy(folder::deleteGithub)
                .isInstanceOf(UserFailure.class)
                .hasMessage(comment + ": is of an older comparison and cannot be deleted; delete it");
    }
}
