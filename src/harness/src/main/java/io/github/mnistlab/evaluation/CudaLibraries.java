package io.github.mnistlab.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks where the dynamic linker would for the libraries of CUDA 12 and the driver, so that nobody fetches 742 MB that cannot be loaded.
 *
 * <p>On Linux only, and only as a hint: whether CUDA works is shown by a session, never by this.
 */
public final class CudaLibraries {
    private static final List<String> DEFAULT_FOLDERS =
            List.of("lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu", "lib64", "usr/lib64", "lib", "usr/lib");
    private static final int MAX_CACHE_BYTES = 16 << 20;

    private final boolean linux;
    private final Path root;
    private final List<Path> folders;

    private CudaLibraries(boolean linux, Path root, List<Path> folders) {
        this.linux = linux;
        this.root = root;
        this.folders = folders;
    }

    /** Those of this machine. */
    public static CudaLibraries ofThisMachine() {
        return of(System.getProperty("os.name"), Path.of("/"), System.getenv("LD_LIBRARY_PATH"));
    }

    /**
     * Those under another root.
     *
     * @param os the system's name as {@code os.name} has it
     * @param root the folder that stands for the root of the file system
     * @param libraryPath folders separated by colons; may be null
     */
    static CudaLibraries of(String os, Path root, String libraryPath) {
        List<Path> folders = new ArrayList<>();
        for (String folder : Optional.ofNullable(libraryPath).orElse("").split(":")) {
            try {
                folders.add(Path.of(folder));
            } catch (InvalidPathException e) {
                // The linker finds nothing there either.
                continue;
            }
        }
        DEFAULT_FOLDERS.forEach(folder -> folders.add(root.resolve(folder)));
        return new CudaLibraries(os.toLowerCase(Locale.ROOT).startsWith("linux"), root, List.copyOf(folders));
    }

    /** The first problem that is plain to see; empty where there is none, or on a system where nobody can tell. */
    public Optional<CudaProblem> problem() {
        if (!linux) {
            return Optional.empty();
        }
        String cache = linkerCache();
        Stream<String> wanted = Stream.concat(
                Stream.of(CudaLibrary.DRIVER), Stream.of(CudaLibrary.values()).map(CudaLibrary::file));
        return wanted.filter(file -> !isThere(file, cache)).findFirst().map(CudaProblem::missing);
    }

    private boolean isThere(String file, String linkerCache) {
        // The name itself, or a path to it: since glibc 2.33 a name that ends a path is stored as that end alone.
        return linkerCache.contains('\0' + file + '\0')
                || linkerCache.contains('/' + file + '\0')
                || folders.stream().anyMatch(folder -> Files.exists(folder.resolve(file)));
    }

    /** The linker's own index; names and paths of libraries stand in it, a zero byte after each. */
    private String linkerCache() {
        try (InputStream in = Files.newInputStream(root.resolve("etc/ld.so.cache"))) {
            return new String(in.readNBytes(MAX_CACHE_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Systems without one search the folders alone.
            return "";
        }
    }
}
