package io.github.mnistlab.natives;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DurableFiles;
import io.github.mnistlab.record.OneLine;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The natives that were unpacked on this machine; several processes may use it at once. */
public final class NativesCache {
    private static final String DRAFT = ".draft-";

    /** Nobody unpacks for so long: what is older was left by a crash. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;

    /**
     * A cache.
     *
     * @param cache the software's cache folder, which need not exist
     */
    public NativesCache(Path cache) {
        this.folder = cache.resolve("onnxruntime").toAbsolutePath().normalize();
    }

    /** Where the natives are kept. */
    public Path folder() {
        return folder;
    }

    /**
     * The natives of a jar, unpacked unless they were before.
     *
     * @param jar of ONNX Runtime, for the CPU or with CUDA
     * @param version of it
     * @throws UserFailure ENVIRONMENT if the jar has none for the platform, or the cache cannot be written
     */
    public NativesFolder unpacked(Path jar, String version, Platform platform) {
        try (NativesArchive archive = open(jar, platform)) {
            NativesFolder wanted = new NativesFolder(
                    folder.resolve(name(version, archive.variant(), platform) + archive.fingerprint()));
            if (!wanted.isWhole()) {
                unpack(archive, wanted);
            }
            return wanted;
        } catch (FileSystemException e) {
            throw UserFailure.environment(
                    folder + ": cannot be written (" + OneLine.whole(reason(e))
                            + "); make room there, or name another cache with -Dmnist.cache=…",
                    e);
        } catch (IOException e) {
            throw damaged(jar, e);
        }
    }

    private static NativesArchive open(Path jar, Platform platform) {
        try {
            return NativesArchive.open(jar, platform);
        } catch (IOException e) {
            throw damaged(jar, e);
        }
    }

    private static UserFailure damaged(Path jar, IOException e) {
        return UserFailure.environment(
                jar + ": " + OneLine.whole(String.valueOf(e.getMessage()))
                        + "; delete it, so that Maven resolves it again",
                e);
    }

    /**
     * Natives with CUDA that were unpacked before, whether or not their jar is still at hand.
     *
     * @param version of ONNX Runtime
     */
    public Optional<NativesFolder> findCuda(String version, Platform platform) {
        String prefix = name(version, "cuda", platform);
        return folders().stream()
                .filter(found -> found.path().getFileName().toString().startsWith(prefix))
                .filter(NativesFolder::isWhole)
                .findFirst();
    }

    /** All that is kept, sorted by name. */
    public List<NativesFolder> folders() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(NativesFolder::new)
                    .toList();
        } catch (IOException e) {
            // There is no cache yet.
            return List.of();
        }
    }

    private static String name(String version, String variant, Platform platform) {
        return version + "-" + variant + "-" + platform.id() + "-";
    }

    private void unpack(NativesArchive archive, NativesFolder wanted) throws IOException {
        Files.createDirectories(folder);
        removeAbandoned();
        Path draft = Files.createDirectory(folder.resolve(DRAFT + UUID.randomUUID()));
        try {
            new NativesFolder(draft).seal(archive.unpackInto(draft));
            putInPlace(draft, wanted);
        } finally {
            DurableFiles.deleteTree(draft);
        }
        DurableFiles.syncFolder(folder);
    }

    /** Of two processes that do this at once one wins; the other finds its work done. */
    private void putInPlace(Path draft, NativesFolder wanted) throws IOException {
        if (Files.exists(wanted.path()) && !wanted.isWhole()) {
            Path damaged = folder.resolve(DRAFT + UUID.randomUUID());
            try {
                move(wanted.path(), damaged);
            } catch (NoSuchFileException e) {
                // Another process was faster.
            }
            DurableFiles.deleteTree(damaged);
        }
        try {
            move(draft, wanted.path());
        } catch (FileSystemException e) {
            if (!wanted.isWhole()) {
                throw e;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new FileSystemException(to.toString(), null, "its file system cannot rename a folder");
        }
    }

    private void removeAbandoned() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(path -> path.getFileName().toString().startsWith(DRAFT))
                    .forEach(NativesCache::removeIfAbandoned);
        }
    }

    private static void removeIfAbandoned(Path draft) {
        try {
            Instant modified = Files.getLastModifiedTime(draft).toInstant();
            if (modified.isBefore(Instant.now().minus(ABANDONED))) {
                DurableFiles.deleteTree(draft);
            }
        } catch (IOException e) {
            // Another process was faster, or it is not ours to delete; it is in nobody's way.
            return;
        }
    }

    private static String reason(FileSystemException e) {
        return e.getClass().getSimpleName().replace("Exception", "")
                + (e.getReason() == null ? "" : ", " + e.getReason());
    }
}
