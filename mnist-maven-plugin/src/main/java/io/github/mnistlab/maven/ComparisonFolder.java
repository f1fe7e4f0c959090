package io.github.mnistlab.maven;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.ComparisonJson;
import io.github.mnistlab.compare.ComparisonMarkdown;
import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Long lists are told apart by a hash of the whole. */
    private static String cut(String name) {
        return name.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(name.hashCode());
    }

    /**
     * Writes the comparison as Markdown and as JSON.
     *
     * @return the files
     * @throws UserFailure if they cannot be written
     */
    List<Path> write(Comparison comparison) {
        Path markdown = path.resolve("comparison.md");
        Path json = path.resolve("comparison.json");
        try {
            Files.createDirectories(path);
            Files.writeString(markdown, ComparisonMarkdown.write(comparison));
            Files.writeString(json, ComparisonJson.write(comparison));
        } catch (IOException e) {
            throw UserFailure.environment(
                    path + ": cannot be written: " + e.getMessage()
                            + "; check the folder's permissions and free space, or name another with -Dmnist.reports=…",
                    e);
        }
        return List.of(markdown, json);
    }
}
