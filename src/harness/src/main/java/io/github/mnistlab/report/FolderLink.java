package io.github.mnistlab.report;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in the reports folder that is no run's.
 *
 * @param href from the index
 * @param name what it is about
 */
record FolderLink(String href, String name) {
    private static final int MOST = 200;

    /** Names as the goals give them; they need no encoding in an address. */
    private static final Predicate<String> PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*").asMatchPredicate();

    /** The page of each experiment whose dataset was explored. */
    static List<FolderLink> datasets(Path reports) {
        return folders(reports)
                .flatMap(name -> page(reports, name + "/dataset/dataset.html", name).stream())
                .limit(MOST)
                .toList();
    }

    /** The page of each comparison, or its Markdown where it has no page. */
    static List<FolderLink> comparisons(Path reports) {
        String compare = "compare";
        return folders(reports.resolve(compare))
                .flatMap(name -> page(reports, compare + "/" + name + "/comparison.html", name)
                        .or(() -> page(reports, compare + "/" + name + "/comparison.md", name))
                        .stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<FolderLink> page(Path reports, String href, String name) {
        return Files.isRegularFile(reports.resolve(href), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new FolderLink(href, name))
                : Optional.empty();
    }

    /** By name. */
    private static Stream<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.map(child -> child.getFileName().toString()).filter(PLAIN).sorted().toList().stream();
        } catch (IOException e) {
            throw UserFailure.environment(parent + ": cannot be listed; check its permissions", e);
        }
    }
}
