package io.github.mnistlab.natives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Jars that are laid out as ONNX Runtime's are, with a few bytes where libraries would be. */
public final class SampleJar {
    private static final String FOLDER =
            "ai/onnxruntime/native/" + OnnxJar.platform().id() + "/";

    private final Path folder;

    private SampleJar(Path folder) {
        this.folder = folder;
    }

    public static SampleJar in(Path folder) {
        return new SampleJar(folder);
    }

    public Path withCuda(String version) throws IOException {
        return with(version, "libonnxruntime.so", "libonnxruntime4j_jni.so", "libonnxruntime_providers_cuda.so");
    }

    /** A jar with these names in the platform's folder; the content of each is its name. */
    Path with(String version, String... names) throws IOException {
        Path jar = folder.resolve("onnxruntime_gpu-" + version + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(FOLDER + name));
                zip.write(name.getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
