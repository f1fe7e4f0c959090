package io.github.mnistlab.spec;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which images an experiment uses.
 *
 * @param name what reports call the dataset
 * @param dir a folder with the four IDX files (`.gz` or plain), relative to the base folder or absolute; absent for the
 *     embedded MNIST
 * @param sha256 pinned digests, IDX file name (without `.gz`) to the SHA-256 of its uncompressed bytes in lower-case
 *     hex; files that are not named are not pinned
 */
public record DatasetSpec(String name, Optional<String> dir, Map<String, String> sha256) {
    public DatasetSpec {
        Objects.requireNonNull(name);
        Objects.requireNonNull(dir);
        sha256 = Map.copyOf(sha256);
    }
}
