package io.github.mnistlab.maven;

import io.github.mnistlab.worker.GpuJarSource;
import io.github.mnistlab.worker.NoGpuJarException;
import io.github.mnistlab.worker.OnnxRuntimeJar;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** {@code onnxruntime_gpu}, resolved as Maven resolves everything: mirrors, proxies, checksums, {@code -o}. */
final class GpuArtifact implements GpuJarSource {
    private static final String COORDINATES = "com.microsoft.onnxruntime:onnxruntime_gpu:jar:";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Log log;

    /**
     * An artifact to be resolved on demand.
     *
     * @param repositories those that plugins come from
     * @param log is told what is fetched and why
     */
    GpuArtifact(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories, Log log) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
        this.log = log;
    }

    @Override
    public OnnxRuntimeJar get(String version) throws NoGpuJarException {
        Artifact artifact = new DefaultArtifact(COORDINATES + version);
        log.info("an NVIDIA driver is here: unpacking ONNX Runtime's natives with CUDA, once, from onnxruntime_gpu "
                + version + " (742 MB, fetched unless it is in the local repository)");
        try {
            Artifact resolved = system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                    .getArtifact();
            return new OnnxRuntimeJar(resolved.getFile().toPath(), version);
        } catch (ArtifactResolutionException e) {
            throw new NoGpuJarException(
                    "onnxruntime_gpu " + version
                            + (session.isOffline()
                                    ? " is not in the local repository, and Maven is offline"
                                    : " cannot be resolved"),
                    session.isOffline()
                            ? "run once without -o, where 742 MB may be fetched"
                            : "see what Maven says about it (" + firstLine(e.getMessage()) + ")",
                    e);
        }
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
