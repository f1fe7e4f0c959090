package io.github.mnistlab.dataset;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dataset's images to train on and to test on, of one size and the same classes.
 *
 * @param name what reports call the dataset
 * @param train the images to train on
 * @param test the images to test on
 * @param sha256 IDX file name without {@code .gz} to the SHA-256 of its uncompressed bytes in lower-case hex
 */
public record ImageSets(String name, ImageDataset train, ImageDataset test, SortedMap<String, String> sha256) {
    /** Checks sizes and classes and takes a copy of the digests. */
    public ImageSets {
        Objects.requireNonNull(name);
        if (train.height() != test.height() || train.width() != test.width()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "training images of %d × %d cannot go with test images of %d × %d",
                    train.height(),
                    train.width(),
                    test.height(),
                    test.width()));
        }
        if (!train.classes().equals(test.classes())) {
            throw new IllegalArgumentException("training images of the classes " + train.classes()
                    + " cannot go with test images of the classes " + test.classes());
        }
        sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    }
}
