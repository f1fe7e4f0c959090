package io.github.mnistlab.report;

import io.github.mnistlab.compare.Comparison;
import io.github.mnistlab.compare.Pair;
import io.github.mnistlab.compare.RunWithPredictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A run and the reference on the test images that at least one of them gets wrong.
 *
 * @param number of the run
 * @param label of the run
 * @param bothRight images that both get right
 * @param groups the other images
 */
record PairGallery(int number, String label, String bothRight, List<Group> groups) {
    /** Pictures of all groups of a page; 0.5 kB each for MNIST. */
    private static final int MOST_PICTURES = 360;
    /** Pictures of a group. */
    private static final int MOST_IN_GROUP = 12;

    /**
     * Images with one outcome.
     *
     * @param count of all of them
     * @param note on what is shown of them
     * @param images the surest of them; none where the images cannot be had
     */
    record Group(String title, String count, String note, List<ContestedImage> images) {}

    /** Of every run that can be compared image by image. */
    static List<PairGallery> of(ComparisonEvidence evidence) {
        Comparison comparison = evidence.comparison();
        List<Integer> tested = IntStream.range(0, comparison.pairs().size())
                .filter(i -> comparison.pairs().get(i) instanceof Pair.Tested)
                .boxed()
                .toList();
        int most = tested.isEmpty() ? 0 : Math.min(MOST_IN_GROUP, MOST_PICTURES / (3 * tested.size()));
        return tested.stream().map(i -> gallery(evidence, i + 1, most)).toList();
    }

    private static PairGallery gallery(ComparisonEvidence evidence, int i, int most) {
        RunWithPredictions reference = evidence.runs().get(0);
        RunWithPredictions run = evidence.runs().get(i);
        String first = evidence.comparison().reference().label();
        String second = evidence.comparison().runs().get(i).label();
        var groups = new Builder(evidence, reference, run, most);
        long bothRight = IntStream.range(0, run.size())
                .filter(image -> reference.isRight(image) && run.isRight(image))
                .count();
        return new PairGallery(
                i + 1,
                second,
                Figures.count(bothRight),
                List.of(
                        groups.group(
                                "Only " + first + " is wrong",
                                image -> !reference.isRight(image) && run.isRight(image)),
                        groups.group(
                                "Only " + second + " is wrong",
                                image -> reference.isRight(image) && !run.isRight(image)),
                        groups.group("Both are wrong", image -> !reference.isRight(image) && !run.isRight(image))));
    }

    /** Of the groups of one pair. */
    private record Builder(
            ComparisonEvidence evidence, RunWithPredictions reference, RunWithPredictions run, int most) {
        Group group(String title, IntPredicate wanted) {
            List<Integer> all = IntStream.range(0, run.size())
                    .filter(wanted)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(image -> -wrongConfidence(image))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            var images = new ArrayList<ContestedImage>();
            evidence.images()
                    .asOptional()
                    .ifPresent(found -> all.stream()
                            .limit(most)
                            .map(image -> ContestedImage.of(image, reference, run, new Thumbnails(found)))
                            .forEach(images::add));
            return new Group(title, Figures.count(all.size()), note(all, images.size()), images);
        }

        /** How sure the wrong ones are, the less sure of two. */
        private double wrongConfidence(int image) {
            double first = reference.isRight(image) ? 1 : reference.confidence(image);
            double second = run.isRight(image) ? 1 : run.confidence(image);
            return Math.min(first, second);
        }

        private String note(List<Integer> all, int shown) {
            long alike = all.stream()
                    .filter(image -> reference.predicted(image) == run.predicted(image))
                    .count();
            String kinds = alike > 0
                    ? Figures.count(alike) + " in the same way, " + Figures.count(all.size() - alike) + " differently"
                    : "";
            String bound = shown > 0 && shown < all.size() ? "the " + shown + " surest are shown" : "";
            return kinds + (kinds.isEmpty() || bound.isEmpty() ? "" : "; ") + bound;
        }
    }
}
