package io.github.mnistlab.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cheap look for NVIDIA's driver, so that machines without one never pay for loading CUDA.
 *
 * <p>It proves absence only: where it finds a driver, a session on the model has to show that CUDA works.
 */
public final class NvidiaDriver {

    private static final Pattern VERSION = Pattern.compile("\\b\\d{3,4}\\.\\d{1,4}(?:\\.\\d{1,4})?\\b");
    private static final int ENOUGH = 1 << 12;

    private final String os;
    private final List<Path> traces;

    private NvidiaDriver(String os, List<Path> traces) {
        this.os = os;
        this.traces = List.copyOf(traces);
    }

    /** The driver of this machine. */
    public static NvidiaDriver ofThisMachine() {
        return of(System.getProperty("os.name"), Path.of("/"));
    }

    /**
     * The driver under another root.
     *
     * @param os the system's name as {@code os.name} has it
     * @param root the folder that stands for the root of the file system
     */
    static NvidiaDriver of(String os, Path root) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new NvidiaDriver(os, List.of(root.resolve("Windows/System32/nvcuda.dll")));
        }
        if (name.startsWith("linux")) {
            return new NvidiaDriver(
                    os,
                    List.of(
                            root.resolve("proc/driver/nvidia/version"),
                            root.resolve("dev/nvidia0"),
                            root.resolve("dev/dxg")));
        }
        return new NvidiaDriver(os, List.of());
    }

    /** Why CUDA cannot work here; empty where it may. */
    public Optional<String> whyNot() {
        if (traces.isEmpty()) {
            return Optional.of("there is no CUDA on " + os);
        }
        return traces.stream().anyMatch(Files::exists)
                ? Optional.empty()
                : Optional.of("no NVIDIA driver found (" + traces.get(0) + " does not exist)");
    }

    /** The loaded driver's version, where the system tells (Linux). */
    public Optional<String> version() {
        for (Path trace : traces) {
            if (trace.endsWith("version")) {
                try (InputStream in = Files.newInputStream(trace)) {
                    Matcher version = VERSION.matcher(new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8));
                    return version.find() ? Optional.of(version.group()) : Optional.empty();
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
