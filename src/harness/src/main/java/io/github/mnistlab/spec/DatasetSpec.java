package io.github.mnistlab.spec;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which images an experiment uses.
 *
 * @param name what reports call the dataset
 * @param dir a folder with the four IDX files (`.gz` or plain), relative to the folder that holds the experiments, or absolute; absent for the
 *     embedded MNIST
 * @param sha256 pinned digests, IDX file name (without `.gz`) to the SHA-256 of its uncompressed bytes in lower-case
 *     hex; files that are not named are not pinned
 */
public record DatasetSpec(String name, Optional<String> dir, Map<String, String> sha256) {
    public DatasetSpec {
        SpecFields.DATASET_NAME.require(name);
        dir.ifPresent(SpecFields.DATASET_DIR::require);
        SortedMap<String, String> sorted = new TreeMap<>(sha256); // the order in which records are written
        sorted.forEach(DatasetSpec::requirePin);
        sha256 = Collections.unmodifiableSortedMap(sorted);
    }

    private static void requirePin(String file, String digest) {
        Field<String> pin = SpecFields.DATASET_SHA256.get(file);
        if (pin == null) {
            throw new IllegalArgumentException("dataset.sha256: there is no IDX file " + Shown.quoted(file));
        }
        pin.require(digest);
    }
}
