package io.github.mnistlab.natives;

import java.util.Locale;
import java.util.Optional;

/**
 * An operating system and a processor, as ONNX Runtime's jars name the folders of their natives.
 *
 * @param id such as {@code linux-x64}
 */
public record Platform(String id) {

    /**
     * The platform of a Java installation.
     *
     * @param os the system's name, as {@code os.name} has it
     * @param arch the processor's, as {@code os.arch} or a JDK's {@code release} file has it
     * @return empty where ONNX Runtime has no natives
     */
    public static Optional<Platform> of(String os, String arch) {
        return system(os.toLowerCase(Locale.ROOT))
                .flatMap(system -> processor(arch.toLowerCase(Locale.ROOT))
                        .map(processor -> new Platform(system + "-" + processor)));
    }

    private static Optional<String> system(String os) {
        if (os.startsWith("mac")) {
            return Optional.of("osx");
        }
        if (os.startsWith("windows")) {
            return Optional.of("win");
        }
        return os.startsWith("linux") ? Optional.of("linux") : Optional.empty();
    }

    private static Optional<String> processor(String arch) {
        return switch (arch) {
            case "amd64", "x86_64" -> Optional.of("x64");
            case "aarch64", "arm64" -> Optional.of("aarch64");
            default -> Optional.empty();
        };
    }

    /** Whether there are natives with CUDA for it. */
    public boolean hasCuda() {
        return id.equals("linux-x64") || id.equals("win-x64");
    }
}
