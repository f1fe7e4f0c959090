package io.github.mnistlab.doctor;

import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.mlp.Activation;
import io.github.mnistlab.mlp.Hyperparameters;
import io.github.mnistlab.mlp.MlpModel;
import io.github.mnistlab.mlp.MlpTrainer;
import io.github.mnistlab.mlp.Schedule;
import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.List;

/** A network of 784-16-10 that sees the first 512 training images once: real training in a fraction of a second. */
final class MiniatureTraining {
    /** Of the trained weights, on every machine, by the numeric contract. */
    static final String DIGEST = "36fe08897e505003d254afc011abc916899a58ef8b2e875e5940b4cc2b499975";

    private static final int IMAGES = 512;
    private static final Hyperparameters HYPERPARAMETERS =
            new Hyperparameters(List.of(16), Activation.RELU, 0.05, 0.9, false, 0, Schedule.CONSTANT, 1, 64, 1, true);

    private MiniatureTraining() {}

    /** Trains. */
    static MlpModel train(ImageDataset images, KernelChoice kernel) {
        return new MlpTrainer(HYPERPARAMETERS).withKernel(kernel).train(images.slice(0, IMAGES));
    }
}
