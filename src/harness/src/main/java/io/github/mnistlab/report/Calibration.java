package io.github.mnistlab.report;

import io.github.mnistlab.record.Predictions;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a model's probabilities can be taken at their word: of the images about which it is 80 % sure, is it right on 80 %?
 *
 * <p>The images are parted by their confidence, the probability of the class predicted, into {@value #BINS} bins of equal
 * width, bin m holding confidences in {@code ((m−1)/10, m/10]}. The expected calibration error is {@code ECE = Σ n_m/n ·
 * |accuracy_m − confidence_m|} over the bins, where n_m images of n are in bin m, accuracy_m is the share of them that is right
 * and confidence_m is their mean confidence. Sources: M. Naeini, G. Cooper, M. Hauskrecht, Obtaining Well Calibrated
 * Probabilities Using Bayesian Binning, AAAI 2015; C. Guo, G. Pleiss, Y. Sun, K. Weinberger, On Calibration of Modern Neural
 * Networks, ICML 2017, equations 2 to 5.
 *
 * @param bins those that have an image, by confidence
 * @param error the expected calibration error, 0…1
 * @param confidence mean over all images, 0…1
 * @param accuracy share of all images that is right, 0…1
 */
record Calibration(List<Bin> bins, double error, double confidence, double accuracy) {
    /** Number of bins. */
    static final int BINS = 10;

    Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The images of some confidence.
     *
     * @param number 0…{@value #BINS} − 1
     * @param confidence mean of the images'
     */
    record Bin(int number, int images, int right, double confidence) {
        double accuracy() {
            return (double) right / images;
        }
    }

    /** Of predictions, of which there must be one. */
    static Calibration of(Predictions predictions) {
        int[] images = new int[BINS];
        int[] right = new int[BINS];
        double[] confidences = new double[BINS];
        Judgements judgements = new Judgements(predictions);
        for (int i = 0; i < predictions.size(); i++) {
            double confidence = judgements.confidence(i);
            int bin = Math.max(0, Math.min(BINS - 1, (int) Math.ceil(confidence * BINS) - 1));
            images[bin]++;
            right[bin] += judgements.isRight(i) ? 1 : 0;
            confidences[bin] += confidence;
        }
        return of(images, right, confidences, predictions.size());
    }

    private static Calibration of(int[] images, int[] right, double[] confidences, int all) {
        var bins = new ArrayList<Bin>();
        double error = 0;
        double confidence = 0;
        int correct = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (images[bin] > 0) {
                bins.add(new Bin(bin, images[bin], right[bin], confidences[bin] / images[bin]));
                error += Math.abs(right[bin] - confidences[bin]) / all;
                confidence += confidences[bin] / all;
                correct += right[bin];
            }
        }
        return new Calibration(bins, error, confidence, (double) correct / all);
    }

    /** Whether the model is too sure, in a sentence. */
    String inWords() {
        String means = "Mean confidence is " + Figures.percent(confidence) + ", accuracy " + Figures.percent(accuracy);
        double excess = confidence - accuracy;
        if (Math.abs(excess) < 0.005) {
            return means + ": on the whole the model is as sure as it may be.";
        }
        return means + (excess > 0 ? ": the model is too sure of itself." : ": the model is better than it believes.");
    }
}
