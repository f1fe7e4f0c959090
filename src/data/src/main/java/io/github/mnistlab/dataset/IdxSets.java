package io.github.mnistlab.dataset;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Puts the four files of a dataset together. */
final class IdxSets {
    private IdxSets() {}

    /**
     * Reads the training and the test files at the same time.
     *
     * @throws DatasetException if one cannot be read or they do not fit together
     */
    static ImageSets load(String name, Function<IdxFile, IdxSource> sources) {
        CompletableFuture<Split> pending = CompletableFuture.supplyAsync(() -> Split.readTest(sources));
        Split train = Split.read(sources.apply(IdxFile.TRAIN_IMAGES), sources.apply(IdxFile.TRAIN_LABELS));
        Split test = join(pending);
        if (train.images.height() != test.images.height() || train.images.width() != test.images.width()) {
            throw DatasetException.of(
                    "%s: images are %s, but those of %s are %s; use files of one dataset",
                    test.imagesPlace, test.shape(), train.imagesPlace, train.shape());
        }
        SortedMap<String, String> sha256 = new TreeMap<>();
        sha256.put(IdxFile.TRAIN_IMAGES.fileName(), train.images.sha256());
        sha256.put(IdxFile.TRAIN_LABELS.fileName(), train.labels.sha256());
        sha256.putAll(test.testSha256());
        ClassLabels classes = ClassLabels.of(train.labels.labels(), test.labels.labels());
        return new ImageSets(name, train.dataset(name, "train", classes), test.dataset(name, "test", classes), sha256);
    }

    /**
     * Reads the test files alone.
     *
     * @param classes of the whole dataset
     * @throws DatasetException if one cannot be read, they do not fit together, or an image is of none of the classes
     */
    static TestImages loadTest(String name, Function<IdxFile, IdxSource> sources, ClassLabels classes) {
        Split test = Split.readTest(sources);
        return new TestImages(test.dataset(name, "test", classes), test.testSha256());
    }

    private static Split join(CompletableFuture<Split> pending) {
        try {
            return pending.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DatasetException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Images with as many labels. */
    private record Split(String imagesPlace, String labelsPlace, IdxImages images, IdxLabels labels) {
        static Split readTest(Function<IdxFile, IdxSource> sources) {
            return read(sources.apply(IdxFile.TEST_IMAGES), sources.apply(IdxFile.TEST_LABELS));
        }

        static Split read(IdxSource imagesFile, IdxSource labelsFile) {
            IdxLabels labels = IdxReader.readLabels(labelsFile);
            IdxImages images = IdxReader.readImages(imagesFile);
            if (images.count() != labels.labels().length) {
                throw DatasetException.of(
                        "%s: has %d labels, but %s has %d images; use files that belong together",
                        labelsFile.place(), labels.labels().length, imagesFile.place(), images.count());
            }
            return new Split(imagesFile.place(), labelsFile.place(), images, labels);
        }

        SortedMap<String, String> testSha256() {
            return new TreeMap<>(Map.of(
                    IdxFile.TEST_IMAGES.fileName(), images.sha256(), IdxFile.TEST_LABELS.fileName(), labels.sha256()));
        }

        String shape() {
            return images.height() + " × " + images.width();
        }

        ImageDataset dataset(String name, String split, ClassLabels all) {
            return new ImageDataset(
                    images.pixels(),
                    classes(all),
                    all,
                    new ImageProvenance(
                            name,
                            split,
                            images.sha256(),
                            labels.sha256(),
                            images.count(),
                            images.height(),
                            images.width(),
                            0,
                            images.count()));
        }

        private int[] classes(ClassLabels all) {
            int[] classes = all.classes(labels.labels());
            for (int i = 0; i < classes.length; i++) {
                if (classes[i] < 0) {
                    throw DatasetException.of(
                            "%s: label %d is %d, but the classes are %s; use the labels that the model was trained with",
                            labelsPlace, i, labels.labels()[i], all);
                }
            }
            return classes;
        }
    }
}
