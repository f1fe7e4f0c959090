package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.worker.OnnxRuntimeJar;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;

/** The jars on the plugin's class path that are ONNX Runtime. */
final class PluginJars {
    private static final String GROUP = "com.microsoft.onnxruntime";

    private final List<Artifact> artifacts;

    PluginJars(List<Artifact> artifacts) {
        this.artifacts = List.copyOf(artifacts);
    }

    /** The one for the CPU; whoever replaced it by the one with CUDA gets that. */
    OnnxRuntimeJar onnxRuntime() {
        return find("onnxruntime")
                .or(this::withCuda)
                .orElseThrow(() -> UserFailure.environment("the plugin's class path has no " + GROUP
                        + ":onnxruntime; do not exclude it from the plugin's dependencies"));
    }

    /** The one with CUDA, where the build declares it as a dependency of the plugin. */
    Optional<OnnxRuntimeJar> withCuda() {
        return find("onnxruntime_gpu");
    }

    private Optional<OnnxRuntimeJar> find(String artifactId) {
        return artifacts.stream()
                .filter(artifact -> artifact.getGroupId().equals(GROUP)
                        && artifact.getArtifactId().equals(artifactId))
                .map(artifact -> new OnnxRuntimeJar(artifact.getFile().toPath(), artifact.getVersion()))
                .findFirst();
    }
}
