package io.github.mnistlab.doctor;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.evaluation.CudaProblem;
import io.github.mnistlab.evaluation.GpuFacts;
import io.github.mnistlab.evaluation.InferenceSession;
import io.github.mnistlab.evaluation.NvidiaDriver;
import io.github.mnistlab.evaluation.OnnxEvaluator;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.evaluation.ProviderPolicy;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** ONNX Runtime and its execution providers, by sessions on a real model. */
public final class ProviderCheck {
    private static final int IMAGES = 100;

    private final NvidiaDriver driver;
    private final ProviderPolicy policy;
    private final boolean cudaDemanded;

    /**
     * A check.
     *
     * @param driver of this machine
     * @param cudaDemanded whether it is a failure if CUDA cannot be had
     */
    public ProviderCheck(NvidiaDriver driver, boolean cudaDemanded) {
        this.driver = driver;
        this.policy = new ProviderPolicy(driver);
        this.cudaDemanded = cudaDemanded;
    }

    List<Finding> perform(OnnxFile model, ImageDataset images) {
        List<Finding> findings = new ArrayList<>();
        attempt("ONNX Runtime", findings, ProviderCheck::runtime);
        attempt("provider cpu", findings, () -> cpu(model, images));
        attempt("provider cuda", findings, () -> cuda(policy.cudaProblem(model)));
        if (driver.whyNot().isEmpty()) {
            findings.add(gpu(GpuFacts.ofThisMachine()));
        }
        return findings;
    }

    private static void attempt(String subject, List<Finding> findings, Supplier<Finding> check) {
        try {
            findings.add(check.get());
        } catch (UserFailure e) {
            findings.add(Finding.failure(subject, e.getMessage()));
        }
    }

    private static Finding runtime() {
        String version = OnnxEvaluator.runtimeVersion();
        return Optional.ofNullable(System.getProperty("onnxruntime.native.path"))
                .map(path -> Finding.ok("ONNX Runtime", version + ", natives in " + path))
                .orElseGet(() -> Finding.ok("ONNX Runtime", version + ", unpacks its natives at every start"));
    }

    private Finding cpu(OnnxFile model, ImageDataset images) {
        try (InferenceSession session = policy.open(model, ProviderKind.CPU, OnnxEvaluator.DEFAULT_THREADS)) {
            PixelScale scale = new PixelScale(ImageDataset.SCALE, ImageDataset.OFFSET);
            session.logProbabilities(images.slice(0, IMAGES).pixels(), scale, IMAGES);
            return Finding.ok(
                    "provider cpu", "works: " + IMAGES + " images through the miniature network's exported file");
        }
    }

    private Finding cuda(Optional<CudaProblem> problem) {
        if (problem.isEmpty()) {
            return Finding.ok("provider cuda", "works: an image through the miniature network's exported file");
        }
        String reason = problem.get().reason();
        if (cudaDemanded) {
            return Finding.failure("provider cuda", reason, problem.get().advice());
        }
        return driver.whyNot().isPresent()
                ? Finding.ok("provider cuda", "not here, and not needed: " + reason)
                : Finding.warning("provider cuda", reason, problem.get().advice());
    }

    private Finding gpu(GpuFacts facts) {
        String version = facts.driver().or(driver::version).orElse("of unknown version");
        if (facts.device().isEmpty()) {
            return Finding.warning(
                    "GPU", "driver " + version + "; nvidia-smi does not tell the device", "run nvidia-smi");
        }
        return Finding.ok(
                "GPU",
                facts.device().get() + ", driver " + version
                        + facts.cuda().map(cuda -> ", up to CUDA " + cuda).orElse("")
                        + facts.memoryMebibytes()
                                .map(mebibytes -> ", " + mebibytes + " MiB")
                                .orElse(""));
    }
}
