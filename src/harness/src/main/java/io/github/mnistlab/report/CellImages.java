package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The images behind a cell of the confusion matrix.
 *
 * @param id of the group in the page
 * @param title which images they are
 * @param note how many there are and in which order
 */
record CellImages(String id, String title, String note, List<Thumb> thumbs) {
    private static final int MOST_MISTAKES = 24;
    private static final int MOST_HITS = 12;

    static String id(int label, int predicted) {
        return "cell-" + label + "-" + predicted;
    }

    /**
     * A group for each cell that has an image.
     *
     * @param doubts the right ones, the least sure first
     */
    static List<CellImages> of(Judgements judgements, List<Integer> doubts, Thumbnails thumbnails) {
        int classes = judgements.predictions().labels().size();
        var groups = new ArrayList<CellImages>();
        for (int label = 0; label < classes; label++) {
            for (int predicted = 0; predicted < classes; predicted++) {
                int row = label;
                List<Integer> images = label == predicted
                        ? doubts.stream()
                                .filter(image -> judgements.label(image) == row)
                                .toList()
                        : judgements.confused(label, predicted);
                if (!images.isEmpty()) {
                    groups.add(group(label, predicted, images, judgements, thumbnails));
                }
            }
        }
        return groups;
    }

    private static CellImages group(
            int label, int predicted, List<Integer> images, Judgements judgements, Thumbnails thumbnails) {
        boolean right = label == predicted;
        int shown = Math.min(images.size(), right ? MOST_HITS : MOST_MISTAKES);
        List<String> labels = judgements.predictions().labels();
        String all = Figures.count(images.size()) + (images.size() == 1 ? " image" : " images");
        String order = right ? "least certain" : "most certain";
        return new CellImages(
                id(label, predicted),
                labels.get(label) + " read as " + labels.get(predicted),
                shown < images.size() ? "The " + shown + " " + order + " of " + all : all + ", " + order + " first",
                images.stream()
                        .limit(shown)
                        .map(image -> Thumb.of(image, judgements, thumbnails))
                        .toList());
    }
}
