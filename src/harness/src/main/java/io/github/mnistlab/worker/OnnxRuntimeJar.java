package io.github.mnistlab.worker;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A jar of ONNX Runtime.
 *
 * @param file where it is
 * @param version of it
 */
public record OnnxRuntimeJar(Path file, String version) {
    public OnnxRuntimeJar {
        Objects.requireNonNull(file);
        Objects.requireNonNull(version);
    }
}
