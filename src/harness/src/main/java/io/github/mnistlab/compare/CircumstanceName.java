package io.github.mnistlab.compare;

import java.util.Map;

/** What {@link Circumstances} are called in reports; their paths in the record are for programs. */
final class CircumstanceName {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dataset.name", "dataset"),
            Map.entry("dataset.train", "training images"),
            Map.entry("dataset.test", "test images"),
            Map.entry("dataset.height", "image height"),
            Map.entry("dataset.width", "image width"),
            Map.entry("dataset.classes", "classes"),
            Map.entry("numericContract", "numeric contract"),
            Map.entry("provider", "provider of the evaluation"),
            Map.entry("environment.os", "system"),
            Map.entry("environment.arch", "architecture"),
            Map.entry("environment.cpu", "processor"),
            Map.entry("environment.processors", "processors for the JVM"),
            Map.entry("environment.jvm", "JVM"),
            Map.entry("environment.gpu.device", "GPU"),
            Map.entry("environment.gpu.driver", "GPU driver"),
            Map.entry("environment.gpu.cuda", "newest CUDA of the driver"),
            Map.entry("environment.gpu.memoryMebibytes", "GPU memory in MiB"),
            Map.entry("environment.gpu.tf32", "TF32 on the GPU"),
            Map.entry("git.commit", "commit"),
            Map.entry("git.dirty", "uncommitted changes"));

    /** What is followed by a name of its own. */
    private static final Map<String, String> PREFIXES = Map.of(
            "dataset.files.", "SHA-256 of ",
            "environment.versions.", "version of ",
            "environment.gpu.nodes.", "nodes on ");

    private CircumstanceName() {}

    /** The name for a path, which stays as it is where it is a word already, such as {@code kernel}. */
    static String of(String path) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> path.startsWith(prefix.getKey()))
                .map(prefix ->
                        prefix.getValue() + path.substring(prefix.getKey().length()))
                .findFirst()
                .orElse(NAMES.getOrDefault(path, path));
    }
}
