package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.evaluation.Digits;
import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.evaluation.PixelScale;
import io.github.mnistlab.explore.DatasetStatistics.ValueStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetStatisticsTest {

    /** The figures are NumPy's. */
    @Test
    void should_agree_with_another_program_when_it_counts_real_images() {
        DatasetStatistics statistics = DatasetStatistics.of(Digits.images());

        assertThat(statistics.images()).isEqualTo(100);
        assertThat(statistics.classCounts()).containsExactly(8, 14, 8, 11, 14, 7, 10, 15, 2, 11);
        assertThat(statistics.pixels().mean()).isCloseTo(30.570242346938777, within(1e-12));
        assertThat(statistics.pixels().standardDeviation()).isCloseTo(75.4497458421521, within(1e-10));
        assertThat(statistics.nonZeroShare()).isCloseTo(0.17895408163265306, within(1e-12));
        assertThat(statistics.alwaysZero()).isEqualTo(276);
    }

    @Test
    void should_follow_the_scale_when_it_describes_inputs() {
        LabelledImages images = new LabelledImages(
                new byte[] {0, (byte) 200, 0, 100},
                new int[] {0, 0},
                1,
                2,
                new PixelScale(-0.5f, 10),
                List.of("a", "b"));

        DatasetStatistics statistics = DatasetStatistics.of(images);

        assertThat(statistics.pixels()).isEqualTo(new ValueStatistics(0, 200, 75, Math.sqrt(6875)));
        assertThat(statistics.inputs()).isEqualTo(new ValueStatistics(-90, 10, -27.5, Math.sqrt(6875) / 2));
        assertThat(statistics.classCounts()).containsExactly(2, 0);
        assertThat(statistics.alwaysZero()).isOne();
        assertThat(statistics.nonZeroShare()).isEqualTo(0.5);
    }
}
