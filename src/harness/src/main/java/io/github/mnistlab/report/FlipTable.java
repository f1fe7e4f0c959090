package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.record.FidelityRecord;
import io.github.mnistlab.record.FlipRecord;
import io.github.mnistlab.record.RunRecord;
import java.util.List;
import java.util.Optional;

/**
 * The test images that two of Tribuo's model, the file on the CPU and the file on another provider see differently.
 *
 * @param between which two
 * @param note how many images there are and in which order
 * @param rows the largest margins first
 */
record FlipTable(String between, String note, List<Row> rows) {
    private static final int MOST_ROWS = 24;

    /**
     * An image.
     *
     * @param thumb its picture, where the images can be had
     * @param reference the class that the first of both says, with its margin
     * @param predicted the class that the second says, with its margin
     */
    record Row(Optional<Thumb> thumb, int image, String label, String reference, String predicted) {}

    /** A table for each comparison in which an image flips. */
    static List<FlipTable> of(RunRecord run, Optional<LabelledImages> images) {
        return run.evaluation().fidelity().stream()
                .flatMap(fidelity -> fidelity.pairs(run.evaluation().provider()).stream())
                .filter(pair -> pair.agreement().differing() > 0)
                .map(pair -> of(pair, images))
                .toList();
    }

    private static FlipTable of(FidelityRecord.Pair pair, Optional<LabelledImages> images) {
        List<Row> rows = pair.agreement().flips().stream()
                .limit(MOST_ROWS)
                .map(flip -> row(flip, images))
                .toList();
        int all = pair.agreement().differing();
        String count = Figures.count(all) + (all == 1 ? " image" : " images");
        String note = rows.isEmpty()
                ? count + ", which the record does not list"
                : rows.size() < all ? "The " + rows.size() + " of " + count + " with the largest margins" : count;
        return new FlipTable(pair.between(), note, rows);
    }

    private static Row row(FlipRecord flip, Optional<LabelledImages> images) {
        Optional<Thumb> thumb = images.map(known -> new Thumb(
                flip.image(),
                new Thumbnails(known).address(flip.image()),
                "Test image " + flip.image() + ": a " + flip.label(),
                ""));
        return new Row(
                thumb,
                flip.image(),
                flip.label(),
                said(flip.reference(), flip.referenceMargin()),
                said(flip.predicted(), flip.predictedMargin()));
    }

    private static String said(String name, double margin) {
        return name + " by " + Figures.loss(margin);
    }
}
