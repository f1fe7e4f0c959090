package io.github.mnistlab.maven;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.ComparisonCsv;
import io.github.mnistlab.compare.ComparisonJson;
import io.github.mnistlab.compare.ComparisonMarkdown;
import io.github.mnistlab.compare.GithubComment;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.report.ComparisonEvidence;
import io.github.mnistlab.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a comparison is written: `reports/compare/<first>-vs-<second>…`; a newer one of the same names replaces it. */
final class ComparisonFolder {
    /** File systems take 255 bytes. */
    private static final int LONGEST_NAME = 200;

    private static final String GITHUB = "github.md";

    private final Path path;

    ComparisonFolder(Path reports, List<String> runs) {
        String name = String.join("-vs-", runs).replace('/', '_');
        this.path = reports.resolve("compare").resolve(name.length() <= LONGEST_NAME ? name : cut(name));
    }

    Path path() {
        return path;
    }

    /** Long lists are told apart by a hash of the whole. */
    private static String cut(String name) {
        return name.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(name.hashCode());
    }

    /**
     * Writes the comparison as a page, as Markdown, as JSON and as CSV.
     *
     * @return the files
     * @throws io.github.mnistlab.failure.UserFailure if they cannot be written
     */
    List<Path> write(ComparisonEvidence evidence) {
        Comparison comparison = evidence.comparison();
        return List.of(
                write("comparison.html", ComparisonReport.html(evidence)),
                write("comparison.md", ComparisonMarkdown.write(comparison)),
                write("comparison.json", ComparisonJson.write(comparison)),
                write("comparison.csv", ComparisonCsv.write(comparison)));
    }

    /** Writes it as the body of a pull-request comment. */
    Path writeGithub(Comparison comparison) {
        return write(GITHUB, GithubComment.write(comparison));
    }

    /** Deletes the body that an older comparison left here: it would be posted as if it were of this one. */
    void deleteGithub() {
        Path file = path.resolve(GITHUB);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw UserFailure.environment(file + ": is of an older comparison and cannot be deleted; delete it", e);
        }
    }

    private Path write(String name, String text) {
        Path file = path.resolve(name);
        DurableFiles.replace(file, text);
        return file;
    }
}
