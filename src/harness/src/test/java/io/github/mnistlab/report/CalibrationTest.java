package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.record.Predictions;
import io.github.mnistlab.report.Calibration.Bin;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Images of class 0 with these probabilities of it; below a half the model says 1. */
    private static Calibration of(float... probabilities) {
        int[] predicted = new int[probabilities.length];
        float[] both = new float[2 * probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            predicted[i] = probabilities[i] < 0.5f ? 1 : 0;
            both[2 * i] = probabilities[i];
            both[2 * i + 1] = 1 - probabilities[i];
        }
        return Calibration.of(new Predictions(List.of("0", "1"), new int[probabilities.length], predicted, both));
    }

    @Test
    void should_weigh_each_bins_gap_by_its_images_when_summed() {
        Calibration calibration = of(0.75f, 0.75f, 0.25f, 0.9375f);

        assertThat(calibration.bins()).containsExactly(new Bin(7, 3, 2, 0.75), new Bin(9, 1, 1, 0.9375));
        assertThat(calibration.error()).isCloseTo(3 / 4.0 * Math.abs(2 / 3.0 - 0.75) + 1 / 4.0 * 0.0625, within(1e-12));
        assertThat(calibration.accuracy()).isEqualTo(0.75);
        assertThat(calibration.confidence()).isCloseTo(3.1875 / 4, within(1e-12));
    }

    @Test
    void should_put_a_confidence_on_an_edge_into_the_lower_bin_when_parted() {
        assertThat(of(0.5f, 1f).bins()).extracting(Bin::number).containsExactly(4, 9);
    }

    @Test
    void should_say_which_way_it_errs_when_in_words() {
        assertThat(of(1f, 0f).inWords())
                .isEqualTo("Mean confidence is 100.00\u00A0%, accuracy 50.00\u00A0%: the model is too sure of itself.");
        assertThat(of(0.6f, 0.6f).inWords()).endsWith("the model is better than it believes.");
        assertThat(of(1f, 1f).inWords()).endsWith("on the whole the model is as sure as it may be.");
    }
}
