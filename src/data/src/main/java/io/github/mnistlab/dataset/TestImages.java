package io.github.mnistlab.dataset;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dataset's images to test on, for whoever has no use for those to train on, which take ten times as long to read.
 *
 * @param images the test images
 * @param sha256 name of a test file without {@code .gz} to the SHA-256 of its uncompressed bytes in lower-case hex
 */
public record TestImages(ImageDataset images, SortedMap<String, String> sha256) {
    /** Takes a copy of the digests. */
    public TestImages {
        Objects.requireNonNull(images);
        sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    }
}
