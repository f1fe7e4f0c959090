package io.github.mnistlab.maven;

import io.github.mnistlab.natives.NativesCache;
import io.github.mnistlab.natives.UserCache;
import io.github.mnistlab.run.ProviderDemand;
import io.github.mnistlab.run.RunListener;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.worker.GpuJarSource;
import io.github.mnistlab.worker.JavaHome;
import io.github.mnistlab.worker.JvmFlags;
import io.github.mnistlab.worker.RuntimeNatives;
import io.github.mnistlab.worker.WorkerClient;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

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

    /**
     * Folder where ONNX Runtime's native libraries are unpacked once. If not set, it is `mnist-maven-plugin` in the user's
     * cache: `$XDG_CACHE_HOME` or `~/.cache` on Linux, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
     */
    @Parameter(property = "mnist.cache")
    private File cache;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    private List<RemoteRepository> repositories;

    /** Set by the container, so that the goals need not pass it on. */
    @Inject
    private RepositorySystem repositorySystem;

    AbstractWorkerMojo(ToolchainManager toolchains) {
        this.toolchains = toolchains;
    }

    /** Does the work in a worker JVM and shows its progress. */
    final WorkResult work(WorkRequest request) {
        return work(request, event -> {});
    }

    /**
     * Does the work in a worker JVM and shows its progress.
     *
     * @param also hears the events, too
     */
    final WorkResult work(WorkRequest request, RunListener also) {
        List<Path> classPath = pluginArtifacts.stream()
                .map(artifact -> artifact.getFile().toPath())
                .toList();
        List<String> flags = JvmFlags.split(Optional.ofNullable(jvmArgs).orElse(""));
        JavaHome java = java();
        List<String> natives = natives().flags(ProviderDemand.of(request), java);
        ConsoleProgress progress = ConsoleProgress.of(getLog(), session());
        return new WorkerClient(java, classPath, natives, flags, getLog()::debug).perform(request, event -> {
            progress.on(event);
            also.on(event);
        });
    }

    private RuntimeNatives natives() {
        PluginJars jars = new PluginJars(pluginArtifacts);
        GpuJarSource onDemand =
                new GpuArtifact(repositorySystem, session().getRepositorySession(), repositories, getLog());
        return new RuntimeNatives(
                new NativesCache(cacheFolder()),
                jars.onnxRuntime(),
                jars.withCuda().<GpuJarSource>map(jar -> version -> jar).orElse(onDemand),
                getLog()::warn);
    }

    final Path cacheFolder() {
        return cache == null ? UserCache.folder(session().getSystemProperties()) : cache.toPath();
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
