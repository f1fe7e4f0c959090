package io.github.mnistlab.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder that looks like the root of a Linux machine, at first without NVIDIA's driver and without CUDA. */
public final class SampleMachine {
    private final Path root;

    public SampleMachine(Path root) {
        this.root = root;
    }

    public SampleMachine installDriver() throws IOException {
        Path file = root.resolve("proc/driver/nvidia/version");
        Files.createDirectories(file.getParent());
        Path libraries = Files.createDirectories(root.resolve("usr/lib64"));
        Files.createFile(libraries.resolve(CudaLibrary.DRIVER));
        Files.writeString(
                file, "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024\n");
        return this;
    }

    public SampleMachine installCuda() throws IOException {
        Path libraries = Files.createDirectories(root.resolve("usr/lib64"));
        for (String file :
                Arrays.stream(CudaLibrary.values()).map(CudaLibrary::file).toList()) {
            Files.createFile(libraries.resolve(file));
        }
        return this;
    }

    public NvidiaDriver driver() {
        return NvidiaDriver.of("Linux", root);
    }

    public CudaLibraries libraries() {
        return CudaLibraries.of("Linux", root, null);
    }
}
