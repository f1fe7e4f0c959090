package io.github.mnistlab.run;

import io.github.mnistlab.dataset.DatasetException;
import io.github.mnistlab.dataset.IdxFolder;
import io.github.mnistlab.dataset.ImageDataset;
import io.github.mnistlab.dataset.ImageSets;
import io.github.mnistlab.dataset.Mnist;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.DatasetRecord;
import io.github.mnistlab.spec.DatasetSpec;
import java.util.stream.IntStream;

/** The images of a spec, in the forms that the stations want. */
final class Images {
    private Images() {}

    /** Loads and checks them. */
    static ImageSets load(DatasetSpec spec, Workspace workspace) {
        try {
            return spec.dir().isEmpty()
                    ? Mnist.load()
                    : IdxFolder.load(spec.name(), workspace.inside("dataset.dir", spec.dir().get()), spec.sha256());
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
                images.pixels(),
                images.labels(),
                images.height(),
                images.width(),
                new PixelScale(ImageDataset.SCALE, ImageDataset.OFFSET),
                IntStream.range(0, ImageDataset.CLASSES)
                        .mapToObj(Integer::toString)
                        .toList());
    }
}
