package io.github.mnistlab.natives;

import ai.onnxruntime.OrtEnvironment;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The real ONNX Runtime for the CPU, as it lies on the class path. */
public final class OnnxJar {
    public static final String VERSION = "1.28.0";

    private OnnxJar() {}

    public static Path path() {
        try {
            return Path.of(OrtEnvironment.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** That of this JVM. */
    public static Platform platform() {
        return Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"))
                .orElseThrow();
    }
}
