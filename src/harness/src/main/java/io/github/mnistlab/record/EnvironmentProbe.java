package io.github.mnistlab.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Describes the machine and the JVM that this runs in, without host, user or path. */
public final class EnvironmentProbe {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final int ENOUGH = 1 << 14;

    private EnvironmentProbe() {}

    /**
     * This JVM's environment.
     *
     * @param versions of the libraries that matter, by name
     * @param gpu the device, where one is used
     */
    public static EnvironmentRecord probe(Map<String, String> versions, Optional<GpuRecord> gpu) {
        return new EnvironmentRecord(
                property("os.name") + " " + property("os.version"),
                property("os.arch"),
                cpu(CPU_INFO),
                Runtime.getRuntime().availableProcessors(),
                property("java.vendor") + " " + property("java.vm.name") + " " + property("java.runtime.version"),
                versions,
                gpu);
    }

    /** The first processor's model name; empty where the system does not tell (as on AArch64). */
    static Optional<String> cpu(Path cpuInfo) {
        try (var in = Files.newInputStream(cpuInfo)) {
            return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> OneLine.of(line.substring(line.indexOf(':') + 1)))
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String property(String name) {
        return OneLine.of(System.getProperty(name, "unknown"));
    }
}
