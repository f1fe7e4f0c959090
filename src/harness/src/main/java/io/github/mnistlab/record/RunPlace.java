package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * Where the runs of an experiment go, each whole or not at all.
 *
 * @param folder `reports/<experiment>`, which need not exist
 */
record RunPlace(Path folder, String experiment) {
    private static final String LATEST = "latest";

    /** As {@link RunStore#requirePlace} says. */
    void requireWritable() {
        Path there = folder;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw WriteFailure.of(folder, new FileAlreadyExistsException(there.toString()));
        }
        if (!Files.isWritable(there)) {
            throw WriteFailure.of(folder, new AccessDeniedException(there.toString()));
        }
    }

    /** As {@link RunStore#newId} says. */
    RunId newId(Instant startedAt, String modelDigest) {
        RunId id = RunId.of(startedAt, modelDigest);
        while (Files.exists(target(id), LinkOption.NOFOLLOW_LINKS)) {
            id = id.later();
        }
        return id;
    }

    /** As {@link RunStore#publish} says. */
    RunFolder publish(StagedRun staged, RunId id) {
        Path target = target(id);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw taken(target);
            }
            seal(staged.path());
            Files.createDirectories(folder);
            // On a folder that is not empty the rename fails: a run is never overwritten, not by a racing one either.
            Files.move(staged.path(), target, StandardCopyOption.ATOMIC_MOVE);
            Staging.removeIfEmpty(staged.path().getParent());
        } catch (IOException e) {
            throw Files.exists(target, LinkOption.NOFOLLOW_LINKS) ? taken(target) : WriteFailure.of(target, e);
        }
        DurableFiles.syncFolder(folder);
        return new RunFolder(target, experiment, id);
    }

    /** Writes `latest`. */
    void pointTo(RunId id) {
        DurableFiles.replace(folder.resolve(LATEST), id + "\n");
    }

    private Path target(RunId id) {
        return folder.resolve(id.toString());
    }

    private static UserFailure taken(Path target) {
        return UserFailure.environment(target
                + ": appeared while this run was being written, and a run is never overwritten; start this one again");
    }

    private static void seal(Path folder) throws IOException {
        String sums = Checksums.over(folder);
        try (var all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (Files.isDirectory(path)) {
                    DurableFiles.syncFolder(path);
                } else {
                    DurableFiles.sync(path);
                }
            }
        }
        DurableFiles.replace(folder.resolve(Checksums.FILE), sums);
    }
}
