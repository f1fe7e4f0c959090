package io.github.mnistlab.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** With more of them a page has many more cells, of which each shows a quarter as many images. */
    private static final int FEW_CLASSES = 20;

    static String id(int label, int predicted) {
        return "cell-" + label + "-" + predicted;
    }

    /**
     * A group for each cell that has an image, where the page has the cells.
     *
     * @param doubts the right ones, the least sure first
     */
    static List<CellImages> of(Judgements judgements, List<Integer> doubts, Thumbnails thumbnails) {
        int classes = judgements.predictions().labels().size();
        if (classes > ConfusionTable.MOST_CLASSES) {
            return List.of();
        }
        Map<Integer, List<Integer>> cells = Stream.concat(judgements.mistakes().stream(), doubts.stream())
                .collect(Collectors.groupingBy(
                        image -> judgements.label(image) * classes + judgements.predicted(image),
                        TreeMap::new,
                        Collectors.toList()));
        return cells.entrySet().stream()
                .map(cell -> group(
                        cell.getKey() / classes, cell.getKey() % classes, cell.getValue(), judgements, thumbnails))
                .toList();
    }

    private static CellImages group(
            int label, int predicted, List<Integer> images, Judgements judgements, Thumbnails thumbnails) {
        boolean right = label == predicted;
        List<String> labels = judgements.predictions().labels();
        int most = (right ? MOST_HITS : MOST_MISTAKES) / (labels.size() > FEW_CLASSES ? 4 : 1);
        int shown = Math.min(images.size(), most);
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
