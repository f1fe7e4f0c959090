package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BatchLossTest {
    private static final int ROWS = 5000;

    @Test
    void should_be_the_mean_of_the_rows_losses_when_their_product_is_beyond_a_double() {
        BatchLoss loss = new BatchLoss(ROWS);
        SplittableRandom random = new SplittableRandom(1);
        double expected = 0;
        for (int i = 0; i < ROWS; i++) {
            double sum = 1 + 254 * random.nextDouble();
            double distance = -20 * random.nextDouble();
            loss.set(i, sum, distance);
            expected += Math.log(sum) - distance;
        }
        assertThat(loss.mean(ROWS)).isCloseTo(expected / ROWS, within(1e-11));
    }

    @Test
    void should_leave_out_rows_of_an_earlier_batch_when_the_last_is_short() {
        BatchLoss loss = new BatchLoss(2);
        loss.set(0, 1, -3);
        loss.set(1, 7, -100);
        assertThat(loss.mean(1)).isEqualTo(3);
    }

    @Test
    void should_not_be_a_number_when_a_row_is_not() {
        BatchLoss loss = new BatchLoss(2);
        loss.set(0, Double.NaN, 0);
        loss.set(1, 1, 0);
        assertThat(loss.mean(2)).isNaN();
    }
}
