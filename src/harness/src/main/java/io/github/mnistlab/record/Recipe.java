package io.github.mnistlab.record;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What decides every bit of a model: by the numeric contract, runs of one recipe have one model digest.
 *
 * @param specDigest of the experiment's spec
 * @param data IDX file name to the SHA-256 of its uncompressed bytes
 * @param initialModel digest of the weights that training starts from, where they are not random
 * @param numericContract the contract's version
 */
public record Recipe(String specDigest, Map<String, String> data, Optional<String> initialModel, int numericContract) {
    private static final int SHOWN_DIGITS = 12;

    public Recipe {
        Objects.requireNonNull(specDigest);
        data = Collections.unmodifiableMap(new TreeMap<>(data));
        Objects.requireNonNull(initialModel);
    }

    /**
     * What two recipes differ in.
     *
     * @param what such as `spec digest`
     * @param before the one's value, short
     * @param now the other's
     */
    public record Change(String what, String before, String now) {
        @Override
        public String toString() {
            return what + " " + before + " → " + now;
        }
    }

    /** The recipe that a run followed. */
    public static Recipe of(RunRecord run) {
        return new Recipe(
                run.specDigest(), run.dataset().files(), run.training().initialModel(), run.numericContract());
    }

    /** A digest as it is shown to people: its first twelve digits. */
    public static String brief(String digest) {
        return digest.length() <= SHOWN_DIGITS ? digest : digest.substring(0, SHOWN_DIGITS);
    }

    /** The first difference between this recipe and a later one: data, spec, initial weights, contract, in this order. */
    public Optional<Change> firstChange(Recipe now) {
        return changedFile(now)
                .or(() -> change("spec digest", Optional.of(specDigest), Optional.of(now.specDigest)))
                .or(() -> change("initial weights", initialModel, now.initialModel))
                .or(() -> change(
                        "numeric contract",
                        Optional.of(Integer.toString(numericContract)),
                        Optional.of(Integer.toString(now.numericContract))));
    }

    private Optional<Change> changedFile(Recipe now) {
        var files = new TreeSet<>(data.keySet());
        files.addAll(now.data.keySet());
        return files.stream()
                .flatMap(file -> change(
                        "data file " + OneLine.of(file),
                        Optional.ofNullable(data.get(file)),
                        Optional.ofNullable(now.data.get(file)))
                        .stream())
                .findFirst();
    }

    private static Optional<Change> change(String what, Optional<String> before, Optional<String> now) {
        return before.equals(now) ? Optional.empty() : Optional.of(new Change(what, brief(before), brief(now)));
    }

    private static String brief(Optional<String> digest) {
        return digest.map(Recipe::brief).orElse("none");
    }
}
