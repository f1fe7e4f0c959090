package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** `reports/.staging`: one folder for each run that is being written, and what crashes left. */
final class Staging {
    /** No run writes for so long: training happens before anything is staged or within it, and ends in hours. */
    private static final Duration STALE = Duration.ofDays(7);

    private static final int ATTEMPTS = 100;

    private static final Pattern OURS =
            Pattern.compile("([a-z0-9._-]+)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Path folder;

    Staging(Path reports) {
        this.folder = reports.resolve(".staging");
    }

    StagedRun open(String experiment) {
        Path staged = folder.resolve(experiment + "-" + UUID.randomUUID());
        try {
            make(staged);
        } catch (IOException e) {
            throw WriteFailure.of(folder.getParent(), e);
        }
        return new StagedRun(experiment, staged);
    }

    private void make(Path staged) throws IOException {
        for (int attempt = 1; !Files.exists(staged); attempt++) {
            try {
                Files.createDirectories(folder);
                removeStale();
                // Not createTempDirectory: the run would be readable for its owner only.
                Files.createDirectory(staged);
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // Another build has just removed the folder, empty as it was. Between its two looks,
                // createDirectories takes that for a file in the way; a real one stays there.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Leaves nothing behind when the last run has gone to its place. */
    static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return; // it has other runs in it, or whatever it is does no harm
        }
    }

    StagedRun reopen(Path staged) {
        Path name = staged.getFileName();
        Matcher matcher = OURS.matcher(name == null ? "" : name.toString());
        if (!matcher.matches() || !staged.equals(folder.resolve(name)) || !Files.isDirectory(staged)) {
            throw UserFailure.input(staged + ": is not a staged run of " + folder.getParent() + "; train again");
        }
        return new StagedRun(matcher.group(1), staged);
    }

    private void removeStale() throws IOException {
        Instant limit = Instant.now().minus(STALE);
        try (var left = Files.newDirectoryStream(folder)) {
            for (Path candidate : left) {
                if (isStale(candidate, limit)) {
                    DurableFiles.deleteTree(candidate);
                }
            }
        }
    }

    private static boolean isStale(Path candidate, Instant limit) throws IOException {
        return OURS.matcher(candidate.getFileName().toString()).matches()
                && Files.isDirectory(candidate, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(candidate, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(limit);
    }
}
