package io.github.mnistlab.worker;

/** Gets the jar whose natives have CUDA, 742 MB, from wherever the build's artifacts come from. */
@FunctionalInterface
public interface GpuJarSource {

    /**
     * Gets it.
     *
     * @param version the same as that of the jar for the CPU
     * @throws NoGpuJarException if it cannot be had
     */
    OnnxRuntimeJar get(String version) throws NoGpuJarException;
}
