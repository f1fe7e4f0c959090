package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.record.AgreementRecord;
import io.github.mnistlab.record.FlipRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final List<String> NAMES = List.of("cat", "dog", "owl");

    private static LabelledImages images(int... labels) {
        return new LabelledImages(new byte[labels.length], labels, 1, 1, PixelScale.MINUS_ONE_TO_ONE, NAMES);
    }

    @Test
    void should_measure_the_largest_and_the_mean_difference_when_no_class_differs() {
        AgreementRecord agreement = Agreement.between(
                new float[] {-1, -2, -3, -3, -1, -2}, new float[] {-1, -2.5f, -3, -2.75f, -1, -2}, images(0, 1));

        assertThat(agreement).isEqualTo(new AgreementRecord(0, 0.5, 0.125, List.of()));
    }

    @Test
    void should_list_label_both_classes_and_both_margins_when_an_image_flips() {
        AgreementRecord agreement = Agreement.between(
                new float[] {-1, -2, -3, -1, -1.25f, -4}, new float[] {-1, -2, -3, -1.5f, -1, -4}, images(0, 2));

        assertThat(agreement.differing()).isOne();
        assertThat(agreement.flips()).containsExactly(new FlipRecord(1, "owl", "cat", "dog", 0.25, 0.5));
        assertThat(agreement.flips().get(0).margin()).isEqualTo(0.5);
    }

    @Test
    void should_list_the_largest_margins_first_and_no_more_than_a_hundred_when_many_flip() {
        int count = 150;
        float[] reference = new float[3 * count];
        float[] compared = new float[3 * count];
        for (int image = 0; image < count; image++) {
            reference[3 * image] = 1;
            compared[3 * image + 1] = 1 + image / 10;
        }

        AgreementRecord agreement = Agreement.between(reference, compared, images(new int[count]));

        assertThat(agreement.differing()).isEqualTo(count);
        assertThat(agreement.flips())
                .extracting(FlipRecord::image)
                .hasSize(AgreementRecord.MOST_FLIPS)
                .startsWith(140, 141, 142)
                .endsWith(58, 59);
        assertThat(agreement.meanLogProbDelta()).isCloseTo((150 + 10 * 15 * 16 / 2) / 450.0, within(1e-12));
    }

    @Test
    void should_refuse_when_the_sizes_differ() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Agreement.between(new float[6], new float[3], images(0, 1)))
                .withMessage("6 log-probabilities against 3 for 6");
    }
}
