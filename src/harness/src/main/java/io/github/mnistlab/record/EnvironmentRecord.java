package io.github.mnistlab.record;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a run took place. No host name, user or path.
 *
 * @param os name and version
 * @param arch such as `amd64`
 * @param cpu model name, where the system tells
 * @param processors available to the JVM
 * @param jvm vendor, name and version
 * @param versions library to version
 * @param gpu the device that evaluated, where one did
 */
public record EnvironmentRecord(
        String os,
        String arch,
        Optional<String> cpu,
        int processors,
        String jvm,
        Map<String, String> versions,
        Optional<GpuRecord> gpu) {
    public EnvironmentRecord {
        Objects.requireNonNull(os);
        Objects.requireNonNull(arch);
        Objects.requireNonNull(cpu);
        Objects.requireNonNull(jvm);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        Objects.requireNonNull(gpu);
    }
}
