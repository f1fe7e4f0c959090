package io.github.mnistlab.maven;

import io.github.mnistlab.doctor.CacheCheck;
import io.github.mnistlab.doctor.Diagnosis;
import io.github.mnistlab.doctor.DiagnosisText;
import io.github.mnistlab.doctor.Finding;
import io.github.mnistlab.doctor.FolderCheck;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.natives.NativesCache;
import io.github.mnistlab.run.WorkRequest;
import io.github.mnistlab.run.WorkResult;
import io.github.mnistlab.run.Workspace;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Finds out what works on this machine, by trying it: the worker JVM, the Vector API, a miniature training, ONNX Runtime on
 * the CPU and on a GPU, the dataset, the folders. Fails if training on the CPU could not work.
 */
@Mojo(name = "doctor", aggregator = true, requiresProject = false, threadSafe = true)
public final class DoctorMojo extends AbstractWorkerMojo {

    /** The execution provider that must work: auto, cpu or cuda. With cuda, it is a failure if CUDA cannot be had. */
    @Parameter(property = "mnist.provider", defaultValue = "auto")
    private String provider;

    @Inject
    DoctorMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    void perform() {
        Workspace workspace = workspace();
        boolean cudaDemanded = Choice.of("mnist.provider", provider, ProviderKind.class) == ProviderKind.CUDA;
        List<Finding> findings = new ArrayList<>(worker(new WorkRequest.Doctor(workspace, cudaDemanded)));
        findings.add(CacheCheck.of(new NativesCache(cacheFolder())));
        findings.add(FolderCheck.experiments(workspace.experiments()));
        findings.add(FolderCheck.reports(workspace.reports()));
        Diagnosis diagnosis = new Diagnosis(findings);
        diagnosis.findings().forEach(this::show);
        getLog().info(diagnosis.summary());
        diagnosis.requireHealth();
    }

    /** As loud as it is grave, so that it stands out from two dozen lines and is seen under -q. */
    private void show(Finding finding) {
        for (String line : DiagnosisText.lines(finding)) {
            switch (finding.status()) {
                case OK -> getLog().info(line);
                case WARNING -> getLog().warn(line);
                case FAILURE -> getLog().error(line);
            }
        }
    }

    /** A worker that does not even start is a finding too; the other checks go on. */
    private List<Finding> worker(WorkRequest.Doctor request) {
        try {
            return ((WorkResult.Diagnosed) work(request)).findings();
        } catch (UserFailure e) {
            return List.of(Finding.failure("worker JVM", e.getMessage()));
        }
    }
}
