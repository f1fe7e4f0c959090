package io.github.mnistlab.explore;

import io.github.mnistlab.explore.DatasetOrigin.DataFile.Sum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a dataset besides its images.
 *
 * @param name what reports call it
 * @param files its data files by name
 * @param source who made it and under which licence it is, where that is known
 */
public record DatasetOrigin(String name, List<DataFile> files, Optional<String> source) {

    /** Said of files that are MNIST's, wherever they lie. */
    static final String MNIST =
            "MNIST database of handwritten digits, copyright Yann LeCun and Corinna Cortes, derived from databases of NIST;"
                    + " licensed under Creative Commons Attribution-ShareAlike 3.0. Described in Y. LeCun, L. Bottou,"
                    + " Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition, Proceedings of the"
                    + " IEEE 86 (1998).";

    public DatasetOrigin {
        files = List.copyOf(files);
    }

    /**
     * Looks at the sums of a dataset's files.
     *
     * @param sha256 data file to the SHA-256 of its uncompressed bytes in lower-case hex
     * @param pinned the files whose sums the spec names, which were checked when they were read
     * @param mnist the same as {@code sha256} of the original MNIST
     */
    public static DatasetOrigin of(
            String name, Map<String, String> sha256, Set<String> pinned, Map<String, String> mnist) {
        return new DatasetOrigin(
                name,
                sha256.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(file -> new DataFile(
                                file.getKey(),
                                file.getValue(),
                                file.getValue().equals(mnist.get(file.getKey()))
                                        ? Sum.MNIST
                                        : pinned.contains(file.getKey()) ? Sum.PINNED : Sum.UNKNOWN))
                        .toList(),
                sha256.equals(mnist) ? Optional.of(MNIST) : Optional.empty());
    }

    /** Whether every file's sum is of a kind. */
    boolean all(Sum sum) {
        return files.stream().allMatch(file -> file.sum() == sum);
    }

    /** How many files have a sum that was held against another one. */
    long known() {
        return files.stream().filter(file -> file.sum() != Sum.UNKNOWN).count();
    }

    /**
     * A data file.
     *
     * @param sha256 of its uncompressed bytes, lower-case hex
     * @param sum what that was held against
     */
    public record DataFile(String name, String sha256, Sum sum) {

        /** What a file's sum was held against. */
        public enum Sum {
            MNIST("MNIST's original"),
            PINNED("as the spec pins it"),
            UNKNOWN("not pinned");

            private final String words;

            Sum(String words) {
                this.words = words;
            }

            /** For people. */
            String words() {
                return words;
            }
        }
    }
}
