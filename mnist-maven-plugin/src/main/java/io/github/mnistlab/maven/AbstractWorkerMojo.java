package io.github.mnistlab.maven;

import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.worker.JavaHome;
import io.github.mnistlab.worker.JvmFlags;
import io.github.mnistlab.worker.WorkerClient;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** What the goals share that need the worker JVM. */
abstract class AbstractWorkerMojo extends AbstractMnistMojo {
    private final ToolchainManager toolchains;

    /**
     * The worker JVM: a JDK's folder or its `java`, version 17 or newer. If not set, it is that of the JDK toolchain, where
     * the build has one, else the JVM that runs Maven.
     */
    @Parameter(property = "mnist.jvm")
    private File jvm;

    /** Flags for the worker JVM, appended to its own, separated by spaces; for example `-Xmx6g`. */
    @Parameter(property = "mnist.jvmArgs", defaultValue = "")
    private String jvmArgs;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    AbstractWorkerMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    /** Does the work in a worker JVM and shows its progress. */
    final WorkResult work(WorkRequest request) {
        List<Path> classPath = pluginArtifacts.stream()
                .map(artifact -> artifact.getFile().toPath())
                .toList();
        List<String> flags = JvmFlags.split(Optional.ofNullable(jvmArgs).orElse(""));
        ConsoleProgress progress = ConsoleProgress.of(getLog(), session());
        return new WorkerClient(java(), classPath, flags, getLog()::debug).perform(request, progress);
    }

    /** Does the work and prints what it has to show. */
    final void show(WorkRequest request) {
        WorkResult.Shown shown = (WorkResult.Shown) work(request);
        shown.lines().forEach(getLog()::info);
        shown.files().forEach(file -> getLog().info("written: " + file));
    }

    private JavaHome java() {
        if (jvm != null) {
            return JavaHome.of(jvm.toPath());
        }
        return JavaHome.of(Path.of(
                toolchainsJava().orElseGet(() -> session().getSystemProperties().getProperty("java.home"))));
    }

    /** Only a pom selects a toolchain, and Maven 4 fails if it is asked for one without. */
    private Optional<String> toolchainsJava() {
        return hasPom()
                ? Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session()))
                        .map(toolchain -> toolchain.findTool("java"))
                : Optional.empty();
    }
}
