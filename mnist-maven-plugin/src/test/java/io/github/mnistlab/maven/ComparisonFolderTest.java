package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
