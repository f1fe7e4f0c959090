package io.github.mnistlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A test image with what the model said about it.
 *
 * @param index in the test set
 * @param address of its picture
 * @param label what it shows
 * @param predicted what the model says
 * @param confidence the probability of that
 * @param right whether both are the same
 * @param bars the probabilities of all classes
 */
record ImageCard(
        int index, String address, String label, String predicted, String confidence, boolean right, List<Bar> bars) {
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
                    String.format(Locale.ROOT, "%.1f", 100 * probability),
                    Figures.percent(probability),
                    k == judgements.predicted(image) ? "said" : k == judgements.label(image) ? "truth" : ""));
        }
        return new ImageCard(
                image,
                thumbnails.address(image),
                labels.get(judgements.label(image)),
                labels.get(judgements.predicted(image)),
                Figures.percent(judgements.confidence(image)),
                judgements.isRight(image),
                bars);
    }

    int height() {
        return 10 * bars.size();
    }

    /** What the picture shows, for those who cannot see it. */
    String description() {
        return "Test image " + index + ": a " + label;
    }
}
