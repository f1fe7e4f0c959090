package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A test image with what the model said about it.
 *
 * @param label what it shows
 * @param predicted what the model says
 * @param right whether both are the same
 * @param bars the probabilities of all classes
 */
record ImageCard(Thumb thumb, String label, String predicted, boolean right, List<Bar> bars) {
    /** The most classes that bars are drawn for. */
    private static final int MOST_BARS = 20;

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
        for (int k = 0; k < Math.min(labels.size(), MOST_BARS); k++) {
            double probability = judgements.probability(image, k);
            bars.add(new Bar(
                    labels.get(k),
                    10 * k,
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

    int height() {
        return 10 * bars.size();
    }
}
