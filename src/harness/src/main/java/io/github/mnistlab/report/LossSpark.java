package io.github.mnistlab.report;

import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The training losses as a line of a word's size, from zero up, beside the first and the last loss in figures.
 *
 * @param points of the line
 * @param x of its last point
 * @param y of its last point
 * @param first loss
 * @param last loss
 * @param epochs how many, in words
 */
record LossSpark(String points, String x, String y, String first, String last, String epochs) {
    static final int WIDTH = 104;
    static final int HEIGHT = 28;

    /** Room for the line's own width and its last point. */
    private static final int MARGIN = 4;

    static LossSpark of(TrainingRecord training) {
        List<EpochRecord> epochs = training.epochs();
        double highest = epochs.stream().mapToDouble(EpochRecord::loss).max().orElse(1);
        List<String> points = IntStream.range(0, epochs.size())
                .mapToObj(i -> x(i, epochs.size()) + "," + y(epochs.get(i).loss(), highest))
                .toList();
        EpochRecord last = epochs.get(epochs.size() - 1);
        return new LossSpark(
                points.stream().collect(Collectors.joining(" ")),
                x(epochs.size() - 1, epochs.size()),
                y(last.loss(), highest),
                Figures.loss(epochs.get(0).loss()),
                Figures.loss(last.loss()),
                epochs.size() == 1 ? "one epoch" : Figures.count(epochs.size()) + " epochs");
    }

    private static String x(int i, int epochs) {
        double share = epochs == 1 ? 1 : i / (epochs - 1.0);
        return Figures.coordinate(MARGIN + share * (WIDTH - 2 * MARGIN));
    }

    private static String y(double loss, double highest) {
        double share = highest > 0 ? loss / highest : 0;
        return Figures.coordinate(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
    }
}
