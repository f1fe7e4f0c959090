package io.github.mnistlab.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;

/** The label domain of digits: class 7 is the label {@code "7"} with Tribuo's id 7. */
final class Digits {
    private static final List<Label> LABELS = IntStream.range(0, ImageDataset.CLASSES)
            .mapToObj(digit -> new Label(Integer.toString(digit)))
            .toList();

    private Digits() {}

    /** The label of a class. */
    static Label label(int digit) {
        return LABELS.get(digit);
    }

    /**
     * All ten labels with their counts; a digit that does not occur is counted once, since Tribuo knows no label without an
     * observation.
     *
     * @throws IllegalArgumentException if a label is not 0 to 9
     */
    static ImmutableOutputInfo<Label> count(int[] labels) {
        MutableOutputInfo<Label> counts = new LabelFactory().generateInfo();
        boolean[] seen = new boolean[LABELS.size()];
        for (int label : labels) {
            if (label < 0 || label >= LABELS.size()) {
                throw new IllegalArgumentException("label " + label + " is not a digit");
            }
            seen[label] = true;
            counts.observe(LABELS.get(label));
        }
        for (int digit = 0; digit < seen.length; digit++) {
            if (!seen[digit]) {
                counts.observe(LABELS.get(digit));
            }
        }
        return counts.generateImmutableOutputInfo();
    }
}
