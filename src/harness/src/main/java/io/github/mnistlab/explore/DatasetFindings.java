package io.github.mnistlab.explore;

import io.github.mnistlab.explore.DatasetOrigin.DataFile.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one wants to know of a dataset before training on it, in sentences: are the files right, is anything in it twice, is it balanced. */
final class DatasetFindings {
    private final DatasetOrigin origin;
    private final DatasetStatistics train;
    private final DatasetStatistics test;
    private final Duplicates duplicates;

    DatasetFindings(DatasetOrigin origin, DatasetStatistics train, DatasetStatistics test, Duplicates duplicates) {
        this.origin = origin;
        this.train = train;
        this.test = test;
        this.duplicates = duplicates;
    }

    /** How good it is. */
    enum Grade {
        GOOD,
        OPEN,
        BAD
    }

    /**
     * An answer.
     *
     * @param name of the question, a word
     * @param text a sentence without a full stop
     */
    record Finding(String name, Grade grade, String text) {}

    List<Finding> all() {
        return List.of(sums(), copies(), classes());
    }

    private Finding sums() {
        int files = origin.files().size();
        if (origin.all(Sum.MNIST)) {
            return new Finding("sums", Grade.GOOD, "all " + files + " files are MNIST's originals, byte for byte");
        }
        if (origin.all(Sum.PINNED)) {
            return new Finding("sums", Grade.GOOD, "all " + files + " files are the ones that the spec pins");
        }
        if (origin.known() == files) {
            return new Finding("sums", Grade.GOOD, "all " + files + " files are held against a known sum");
        }
        String known = origin.known() == 0 ? "none" : Long.toString(origin.known());
        return new Finding(
                "sums",
                Grade.OPEN,
                known + " of the " + files + " files " + (origin.known() > 1 ? "are" : "is")
                        + " held against a known sum; dataset.sha256 in the spec pins them");
    }

    private Finding copies() {
        if (duplicates.images() == 0) {
            return new Finding(
                    "duplicates", Grade.GOOD, "no image is there twice, neither in one of the sets nor in both");
        }
        List<String> parts = new ArrayList<>();
        add(parts, duplicates.testInTrain(), "test image", "is also a training image", "are also training images");
        add(parts, duplicates.conflicts(), "image", "has more than one label", "have more than one label");
        add(parts, duplicates.withinTrain(), "training image", "repeats another", "repeat others");
        add(parts, duplicates.withinTest(), "test image", "repeats another", "repeat others");
        boolean grave = duplicates.testInTrain() > 0 || duplicates.conflicts() > 0;
        return new Finding("duplicates", grave ? Grade.BAD : Grade.OPEN, String.join(", ", parts));
    }

    private static void add(List<String> parts, int count, String noun, String one, String several) {
        if (count > 0) {
            parts.add(String.format(
                    Locale.ROOT, "%,d %s %s", count, count == 1 ? noun : noun + "s", count == 1 ? one : several));
        }
    }

    private Finding classes() {
        List<String> parts = new ArrayList<>();
        addMissing(parts, "training", train);
        addMissing(parts, "test", test);
        if (!parts.isEmpty()) {
            return new Finding("classes", Grade.BAD, String.join(", ", parts));
        }
        List<String> names = train.classNames();
        if (names.size() == 1) {
            return new Finding(
                    "classes", Grade.BAD, "every image is of class " + names.get(0) + "; nothing to tell apart");
        }
        List<Integer> sizes = train.classCounts();
        String balance = String.format(
                Locale.ROOT,
                "every class is in both sets; the largest has %.2f times the training images of the smallest",
                (double) Collections.max(sizes) / Collections.min(sizes));
        String gaps = new ClassRange(names).gaps();
        return gaps.isEmpty()
                ? new Finding("classes", Grade.GOOD, balance)
                : new Finding("classes", Grade.OPEN, balance + "; no image at all has the label " + gaps);
    }

    private static void addMissing(List<String> parts, String set, DatasetStatistics statistics) {
        String missing =
                ClassRange.some(IntStream.range(0, statistics.classNames().size())
                        .filter(k -> statistics.classCounts().get(k) == 0)
                        .mapToObj(k -> statistics.classNames().get(k))
                        .toList());
        if (!missing.isEmpty()) {
            parts.add("no " + set + " image of class " + missing);
        }
    }
}
