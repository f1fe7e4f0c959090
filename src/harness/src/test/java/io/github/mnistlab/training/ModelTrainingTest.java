package io.github.mnistlab.training;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;

import io.github.mnistlab.dataset.ClassLabels;
import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.ImageProvenance;
import io.github.mnistlab.mlp.TrainingListener;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrainingTest {
    @TempDir
    Path folder;

    /** The spec allows this width; only the images make it too much. */
    @Test
    void should_refuse_when_the_first_layer_is_too_large_for_the_images() throws IOException {
        String sha256 = "ab".repeat(32);
        ImageDataset large = new ImageDataset(
                new byte[1024 * 512],
                new int[1],
                ClassLabels.of(new int[] {7}),
                new ImageProvenance("large", "train", sha256, sha256, 1, 1024, 512, 0, 1));
        Files.writeString(folder.resolve("x.yaml"), "layers: [1024]\n");
        ExperimentSpec spec = new SpecReader(folder).read("x", List.of()).spec();

        assertInputFailure(
                () -> new ModelTraining("x", spec, KernelChoice.AUTO)
                        .train(large, Optional.empty(), TrainingListener.NONE),
                "layers: 1,024 outputs for images of 524,288 pixels are 536,870,912 weights, but a layer has at most"
                        + " 268,435,456; make the first layer narrower, or the images smaller");
    }
}
