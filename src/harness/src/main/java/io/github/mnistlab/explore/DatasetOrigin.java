package io.github.mnistlab.explore;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a dataset besides its images.
 *
 * @param name what reports call it
 * @param sha256 data file to the SHA-256 of its uncompressed bytes in lower-case hex
 * @param source who made it and under which licence it is, where that is known
 */
public record DatasetOrigin(String name, SortedMap<String, String> sha256, Optional<String> source) {

    /** The MNIST files that come with this software. */
    public static final String MNIST =
            "MNIST database of handwritten digits, copyright Yann LeCun and Corinna Cortes, derived from databases of NIST;"
                    + " licensed under Creative Commons Attribution-ShareAlike 3.0. Described in Y. LeCun, L. Bottou,"
                    + " Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition, Proceedings of the"
                    + " IEEE 86 (1998).";

    public DatasetOrigin {
        sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    }
}
