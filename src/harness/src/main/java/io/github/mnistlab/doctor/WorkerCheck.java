package io.github.mnistlab.doctor;

import io.github.mnistlab.dataset.DatasetException;
import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.evaluation.OnnxFile;
import io.github.mnistlab.mlp.MlpModel;
import io.github.mnistlab.mlp.MlpOnnx;
import io.github.mnistlab.mlp.kernel.Fma;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JVM that this runs in, from the processor's instructions to a session on a GPU. */
public final class WorkerCheck {
    private final ProviderCheck providers;

    /**
     * A check.
     *
     * @param providers looks at ONNX Runtime
     */
    public WorkerCheck(ProviderCheck providers) {
        this.providers = providers;
    }

    /** Does all of it; the native library is loaded after the training, as in a run. */
    public List<Finding> perform() {
        String kernel = Kernels.choose(KernelChoice.AUTO).name();
        List<Finding> findings =
                new ArrayList<>(List.of(JvmFacts.jvm(), JvmFacts.vectorApi(kernel), JvmFacts.fma(Fma.inHardware())));
        ImageSets mnist;
        try {
            mnist = Mnist.load();
        } catch (DatasetException e) {
            findings.add(Finding.failure("dataset", e.getMessage()));
            return findings;
        }
        findings.add(Finding.ok(
                "dataset",
                "MNIST, " + mnist.train().size() + " and " + mnist.test().size()
                        + " images, the digests of the originals"));
        MlpModel model = MiniatureTraining.train(mnist.train(), KernelChoice.AUTO);
        findings.add(training(model.parameters().digest()));
        OnnxFile file = new OnnxFile("a miniature network", MlpOnnx.write(model, Map.of()));
        findings.addAll(providers.perform(file, mnist.test()));
        return findings;
    }

    static Finding training(String digest) {
        return digest.equals(MiniatureTraining.DIGEST)
                ? Finding.ok("training", "a miniature network has the bits that it has on every machine")
                : Finding.warning(
                        "training",
                        "a miniature network has other bits than on every other machine (" + digest.substring(0, 8)
                                + "): runs cannot be reproduced elsewhere",
                        "report it as a defect, with these lines; until then try another JDK with -Dmnist.jvm=…");
    }
}
