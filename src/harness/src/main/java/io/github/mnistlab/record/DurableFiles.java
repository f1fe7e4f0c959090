package io.github.mnistlab.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/** Writing that survives a crash, and removing what is left of one. */
public final class DurableFiles {
    private DurableFiles() {}

    /**
     * Replaces a file at once: whoever reads it sees the old content or the new, never a part.
     *
     * @param text is written as UTF-8
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if it cannot be written
     */
    public static void replace(Path file, String text) {
        replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a file at once, as {@link #replace(Path, String)} does. */
    public static void replace(Path file, byte[] content) {
        try {
            replaceOrThrow(file, content);
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    /** The same for whoever has another next step in mind. */
    static void replaceOrThrow(Path file, byte[] content) throws IOException {
        // Not createTempFile: that would leave the result readable for its owner only.
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            sync(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        syncFolder(file.toAbsolutePath().getParent());
    }

    /** Waits until a file's bytes are on the disk. */
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until a folder's entries are on the disk, where the system can do that. */
    public static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder; its renames are journalled without our help.
            return;
        }
    }

    /** Removes a folder and all that is in it; does not follow links. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
