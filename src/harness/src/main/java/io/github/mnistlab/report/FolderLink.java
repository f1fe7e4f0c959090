package io.github.mnistlab.report;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final String BENCHMARK = "benchmark/";

    /** Names as the goals give them; they need no encoding in an address. */
    private static final Predicate<String> PLAIN =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*").asMatchPredicate();

    /**
     * Pages of one kind.
     *
     * @param title of the section, which in lower case is its id
     * @param more how many others there are: `7 more`, or empty
     */
    record Group(String title, List<FolderLink> links, String more) {
        private static Group of(String title, Stream<FolderLink> links) {
            List<FolderLink> all = links.toList();
            return all.size() <= MOST
                    ? new Group(title, all, "")
                    : new Group(title, all.subList(0, MOST), Figures.count(all.size() - MOST) + " more");
        }

        String id() {
            return title.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What `compare`, `benchmark` and `explore` wrote; only kinds of which there is a page. Benchmarks are there by their runs,
     * newest first, the rest by name: the page is to depend on no file's time.
     */
    static List<Group> groups(Path reports) {
        return Stream.of(
                        Group.of(
                                "Comparisons", folders(reports, "compare/").flatMap(name -> comparison(reports, name))),
                        Group.of("Benchmarks", benchmarks(reports)),
                        Group.of(
                                "Datasets",
                                folders(reports, "")
                                        .flatMap(name -> page(reports, name + "/dataset/dataset.html", name).stream())))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    /** The page, or the Markdown where there is none. */
    private static Stream<FolderLink> comparison(Path reports, String name) {
        return page(reports, "compare/" + name + "/comparison.html", name)
                .or(() -> page(reports, "compare/" + name + "/comparison.md", name))
                .stream();
    }

    private static Stream<FolderLink> benchmarks(Path reports) {
        return folders(reports, "")
                .flatMap(experiment ->
                        folders(reports, experiment + "/" + BENCHMARK).map(run -> Map.entry(run, experiment)))
                .sorted(Map.Entry.<String, String>comparingByKey()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByValue()))
                .flatMap(each -> page(
                        reports,
                        each.getValue() + "/" + BENCHMARK + each.getKey() + "/benchmark.html",
                        each.getValue() + " " + each.getKey())
                        .stream());
    }

    private static Optional<FolderLink> page(Path reports, String href, String name) {
        return Files.isRegularFile(reports.resolve(href), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new FolderLink(href, name))
                : Optional.empty();
    }

    /** Names in a folder, in their order. */
    private static Stream<String> folders(Path reports, String parent) {
        Path folder = reports.resolve(parent);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString()).filter(PLAIN).sorted().toList().stream();
        } catch (IOException e) {
            throw UserFailure.environment(folder + ": cannot be listed; check its permissions", e);
        }
    }
}
