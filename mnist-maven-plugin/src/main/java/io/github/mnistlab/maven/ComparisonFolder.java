package io.github.mnistlab.maven;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.ComparisonJson;
import io.github.mnistlab.compare.ComparisonMarkdown;
import io.github.mnistlab.record.DurableFiles;
import java.nio.file.Path;
import java.util.List;

/** Where a comparison is written: `reports/compare/<first>-vs-<second>…`; a newer one of the same names replaces it. */
final class ComparisonFolder {
    /** File systems take 255 bytes. */
    private static final int LONGEST_NAME = 200;

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
     * Writes the comparison as Markdown and as JSON.
     *
     * @return the files
     * @throws io.github.mnistlab.failure.UserFailure if they cannot be written
     */
    List<Path> write(Comparison comparison) {
        Path markdown = path.resolve("comparison.md");
        Path json = path.resolve("comparison.json");
        DurableFiles.replace(markdown, ComparisonMarkdown.write(comparison));
        DurableFiles.replace(json, ComparisonJson.write(comparison));
        return List.of(markdown, json);
    }
}
