package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A test image with what the model said about it.
 *
 * @param label what it shows
 * @param predicted what the model says
 * @param right whether both are the same
 * @param bars the probabilities of all classes, or of the most probable ones
 */
record ImageCard(Thumb thumb, String label, String predicted, boolean right, List<Bar> bars) {
    /** Of a label at the size in which it is drawn, beyond the first character. */
    private static final int CHARACTER = 6;

    /**
     * A class's probability.
     *
     * @param y of the bar's upper edge, ten for each class
     * @param length of the bar, 0…100
     * @param style `said` for the class predicted, `truth` for the one that it is, else empty
     */
    record Bar(String label, int y, String length, String percent, String style) {}

    static ImageCard of(int image, Judgements judgements, Thumbnails thumbnails) {
        List<String> labels = judgements.predictions().labels();
        var bars = new ArrayList<Bar>();
        for (int k : judgements.shown(image)) {
            double probability = judgements.probability(image, k);
            bars.add(new Bar(
                    labels.get(k),
                    10 * bars.size(),
                    Figures.coordinate(100 * probability),
                    Figures.percent(probability),
                    k == judgements.predicted(image) ? "said" : k == judgements.label(image) ? "truth" : ""));
        }
        return new ImageCard(
                Thumb.of(image, judgements, thumbnails),
                labels.get(judgements.label(image)),
                labels.get(judgements.predicted(image)),
                judgements.isRight(image),
                bars);
    }

    /** How much further to the right the bars begin than with labels of one character. */
    int indent() {
        int longest = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(1);
        return CHARACTER * (longest - 1);
    }

    int height() {
        return 10 * bars.size();
    }
}
