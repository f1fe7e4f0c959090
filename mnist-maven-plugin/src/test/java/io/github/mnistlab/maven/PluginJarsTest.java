package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistlab.worker.OnnxRuntimeJar;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;

class PluginJarsTest {
    private static final Artifact OTHER = artifact("org.example", "onnxruntime");
    private static final Artifact CPU = artifact("com.microsoft.onnxruntime", "onnxruntime");
    private static final Artifact GPU = artifact("com.microsoft.onnxruntime", "onnxruntime_gpu");

    private static Artifact artifact(String group, String id) {
        Artifact artifact =
                new DefaultArtifact(group, id, "1.28.0", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(new File(group, id + ".jar"));
        return artifact;
    }

    private static OnnxRuntimeJar jar(String id) {
        return new OnnxRuntimeJar(Path.of("com.microsoft.onnxruntime", id + ".jar"), "1.28.0");
    }

    @Test
    void should_tell_both_jars_apart_when_both_are_there() {
        PluginJars jars = new PluginJars(List.of(OTHER, GPU, CPU));

        assertThat(jars.onnxRuntime()).isEqualTo(jar("onnxruntime"));
        assertThat(jars.withCuda()).contains(jar("onnxruntime_gpu"));
    }

    @Test
    void should_have_no_cuda_when_only_the_cpus_jar_is_there() {
        assertThat(new PluginJars(List.of(CPU)).withCuda()).isEmpty();
    }

    @Test
    void should_take_the_gpus_jar_when_it_replaces_the_other() {
        assertThat(new PluginJars(List.of(GPU)).onnxRuntime()).isEqualTo(jar("onnxruntime_gpu"));
    }

    @Test
    void should_say_so_when_there_is_none() {
        assertThatThrownBy(() -> new PluginJars(List.of(OTHER)).onnxRuntime())
                .hasMessage(
                        "the plugin's class path has no com.microsoft.onnxruntime:onnxruntime; do not exclude it from the"
                                + " plugin's dependencies");
    }
}
