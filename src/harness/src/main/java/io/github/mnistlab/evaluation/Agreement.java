package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.FlipRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares what two say of the same images. */
public final class Agreement {
    private static final Comparator<FlipRecord> LARGEST_FIRST =
            Comparator.comparingDouble((FlipRecord flip) -> -flip.margin()).thenComparingInt(FlipRecord::image);

    private final float[] reference;
    private final float[] compared;
    private final LabelledImages images;
    private final int classes;

    private Agreement(float[] reference, float[] compared, LabelledImages images) {
        this.reference = reference;
        this.compared = compared;
        this.images = images;
        this.classes = images.classNames().size();
    }

    /**
     * Compares.
     *
     * @param reference {@code [images, classes]} log-probabilities, row by row
     * @param compared likewise
     * @throws IllegalArgumentException if there are not as many as the images need
     */
    public static AgreementRecord between(float[] reference, float[] compared, LabelledImages images) {
        int size = Math.multiplyExact(images.size(), images.classNames().size());
        if (reference.length != size || compared.length != size) {
            throw new IllegalArgumentException(
                    reference.length + " log-probabilities against " + compared.length + " for " + size);
        }
        return new Agreement(reference, compared, images).record();
    }

    private AgreementRecord record() {
        double max = 0;
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            double delta = Math.abs((double) reference[i] - compared[i]);
            max = Math.max(max, delta);
            sum += delta;
        }
        List<FlipRecord> flips = flips();
        return new AgreementRecord(
                flips.size(),
                max,
                sum / reference.length,
                flips.stream()
                        .sorted(LARGEST_FIRST)
                        .limit(AgreementRecord.MOST_FLIPS)
                        .toList());
    }

    private List<FlipRecord> flips() {
        int[] before = Classes.mostProbable(reference, classes);
        int[] now = Classes.mostProbable(compared, classes);
        List<FlipRecord> flips = new ArrayList<>();
        for (int image = 0; image < now.length; image++) {
            if (before[image] != now[image]) {
                flips.add(new FlipRecord(
                        image,
                        name(images.labels()[image]),
                        name(before[image]),
                        name(now[image]),
                        margin(reference, image, before[image], now[image]),
                        margin(compared, image, now[image], before[image])));
            }
        }
        return flips;
    }

    private String name(int k) {
        return images.classNames().get(k);
    }

    private double margin(float[] logProbabilities, int image, int own, int other) {
        int row = image * classes;
        return (double) logProbabilities[row + own] - logProbabilities[row + other];
    }
}
