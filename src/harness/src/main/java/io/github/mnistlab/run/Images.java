package io.github.mnistlab.run;

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
import java.util.stream.IntStream;

/** The images of a spec, in the forms that the stations want. */
final class Images {
    /** How a pixel becomes an input. */
    static final PixelScale SCALE = new PixelScale(ImageDataset.SCALE, ImageDataset.OFFSET);

    /** What is used for a model that comes without a run. */
    static final EvaluationSpec EVALUATION = new EvaluationSpec(ProviderKind.AUTO, 1_000, Optional.empty());

    private static final DatasetSpec MNIST = new DatasetSpec(Mnist.NAME, Optional.empty(), Map.of());

    private Images() {}

    /** The dataset of a run, or MNIST for a model that comes without one. */
    static DatasetSpec dataset(Optional<RunRecord> run) {
        return run.map(record -> record.spec().dataset()).orElse(MNIST);
    }

    /** The digits; a class is named by its index. */
    static List<String> classNames() {
        return IntStream.range(0, ImageDataset.CLASSES)
                .mapToObj(Integer::toString)
                .toList();
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
     * Loads and checks the test images alone.
     *
     * @throws UserFailure INPUT as {@link #load} does
     */
    static TestImages loadTest(DatasetSpec spec, Workspace workspace) {
        try {
            return spec.dir().isEmpty()
                    ? Mnist.loadTest()
                    : IdxFolder.loadTest(
                            spec.name(),
                            workspace.bySpec("dataset.dir", spec.dir().get()),
                            spec.sha256());
        } catch (DatasetException e) {
            throw UserFailure.input(e.getMessage(), e);
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
                ImageDataset.CLASSES);
    }

    static LabelledImages labelled(ImageDataset images) {
        return new LabelledImages(
                images.pixels(), images.labels(), images.height(), images.width(), SCALE, classNames());
    }
}
