package io.github.mnistlab.run;

import io.github.mnistlab.dataset.ClassLabels;
import io.github.mnistlab.dataset.DatasetException;
import io.github.mnistlab.dataset.IdxFolder;
import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.dataset.TestImages;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.spec.DatasetSpec;
import io.github.mnistlab.spec.EvaluationSpec;
import io.github.mnistlab.spec.EvaluationSpec.ProviderKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of a spec, in the forms that the stations want. */
final class Images {
    /** How a pixel becomes an input. */
    static final PixelScale SCALE = new PixelScale(ImageDataset.SCALE, ImageDataset.OFFSET);

    /** What is used for a model that comes without a run. */
    static final EvaluationSpec EVALUATION = new EvaluationSpec(ProviderKind.AUTO, 1_000, Optional.empty());

    private static final DatasetSpec MNIST = new DatasetSpec(Mnist.NAME, Optional.empty(), Map.of());

    private Images() {}

    /**
     * The classes that a run's model tells apart, or MNIST's for a model that comes without a run.
     *
     * @throws UserFailure INPUT if the run's record calls them other than by labels
     */
    static List<String> classNames(Optional<RunRecord> run) {
        return run.map(Images::classes).orElse(Mnist.CLASSES).names();
    }

    /**
     * Loads and checks them.
     *
     * @throws UserFailure INPUT if a file is missing, damaged or not the one that the spec pins
     */
    static ImageSets load(DatasetSpec spec, Workspace workspace) {
        try {
            return spec.dir().isEmpty()
                    ? Mnist.load()
                    : IdxFolder.load(
                            spec.name(),
                            workspace.bySpec("dataset.dir", spec.dir().get()),
                            spec.sha256());
        } catch (DatasetException e) {
            throw UserFailure.input(e.getMessage(), e);
        }
    }

    /**
     * Loads and checks the test images of a run's dataset alone, or MNIST's for a model that comes without a run.
     *
     * @throws UserFailure INPUT as {@link #load} does, or if an image is of a class that the run does not have
     */
    static TestImages loadTest(Optional<RunRecord> run, Workspace workspace) {
        DatasetSpec spec = run.map(record -> record.spec().dataset()).orElse(MNIST);
        try {
            return spec.dir().isEmpty()
                    ? Mnist.loadTest()
                    : IdxFolder.loadTest(
                            spec.name(),
                            workspace.bySpec("dataset.dir", spec.dir().get()),
                            spec.sha256(),
                            classes(run.get()));
        } catch (DatasetException e) {
            throw UserFailure.input(e.getMessage(), e);
        }
    }

    private static ClassLabels classes(RunRecord run) {
        try {
            return ClassLabels.named(run.evaluation().labels());
        } catch (IllegalArgumentException e) {
            throw UserFailure.input(
                    "run " + run.experiment() + "/" + run.run() + ": evaluation.labels: " + e.getMessage()
                            + "; restore the run, or train again",
                    e);
        }
    }

    /**
     * The digests that {@link #load} would find, without loading.
     *
     * @throws UserFailure INPUT if a file is missing or cannot be read
     */
    static Map<String, String> sha256(DatasetSpec spec, Workspace workspace) {
        try {
            return spec.dir()
                    .map(dir -> IdxFolder.sha256(workspace.bySpec("dataset.dir", dir)))
                    .orElseGet(Mnist::sha256);
        } catch (DatasetException e) {
            throw UserFailure.input(e.getMessage(), e);
        }
    }

    static DatasetRecord record(DatasetSpec spec, ImageSets sets) {
        ImageDataset train = sets.train();
        return new DatasetRecord(
                spec.name(),
                sets.sha256(),
                train.size(),
                sets.test().size(),
                train.height(),
                train.width(),
                train.classes().size());
    }

    static LabelledImages labelled(ImageDataset images) {
        return new LabelledImages(
                images.pixels(),
                images.labels(),
                images.height(),
                images.width(),
                SCALE,
                images.classes().names());
    }
}
