package io.github.mnistlab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Copies a run for a site: its regular files, no links, none of more than 16 MiB. */
final class RunCopy {
    static final long MOST_BYTES = 16L << 20;

    /** A run has no folders in its folders. */
    private static final int DEPTH = 2;

    private RunCopy() {}

    /**
     * Copies it.
     *
     * @return files that are too large, by their path within the run
     */
    static List<String> copy(Path run, Path target) throws IOException {
        var tooLarge = new ArrayList<String>();
        for (Path file : files(run)) {
            Path name = run.relativize(file);
            if (Files.size(file) > MOST_BYTES) {
                tooLarge.add(name.toString().replace('\\', '/'));
            } else {
                Path copy = target.resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return tooLarge;
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run, DEPTH)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
