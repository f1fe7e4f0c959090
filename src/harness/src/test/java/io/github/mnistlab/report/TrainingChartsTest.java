package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.record.TrainingRecord;
import io.github.mnistlab.record.TrainingRecord.EpochRecord;
import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.report.LineChart.Tick;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingChartsTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.0004, 0.1, 0.3, 0.6, 1, 2.302585, 7, 1e6, 1e300})
    void should_reach_the_highest_loss_in_few_steps_when_scaled(double highest) {
        LineChart chart = chart(3, highest);
        assertThat(chart.yTicks()).hasSizeBetween(2, 8);
        assertThat(Double.parseDouble(
                        chart.yTicks().get(chart.yTicks().size() - 1).text()))
                .isGreaterThanOrEqualTo(highest * (1 - 1e-9));
        assertThat(chart.series().get(0).markers())
                .allSatisfy(marker -> assertThat(Double.parseDouble(marker.y()))
                        .isBetween((double) LineChart.TOP, (double) LineChart.BOTTOM));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "2|1 2", "5|1 2 3 4 5", "10|1 2 4 6 8 10", "15|1 5 10 15", "100|1 20 40 60 80 100"})
    void should_label_round_epochs_when_there_are_many(int epochs, String labels) {
        assertThat(chart(epochs, 1).xTicks().stream().map(Tick::text)).containsExactly(labels.split(" "));
    }

    @Test
    void should_draw_the_line_without_markers_when_there_are_too_many_epochs() {
        LineChart chart = chart(10_000, 1);
        assertThat(chart.series().get(0).markers()).isEmpty();
        assertThat(chart.series().get(0).points().split(" ")).hasSize(10_000);
        assertThat(chart.xTicks()).hasSizeLessThan(12);
    }

    @Test
    void should_draw_a_flat_line_at_the_bottom_when_all_losses_are_zero() {
        assertThat(chart(2, 0).series().get(0).points()).isEqualTo("76.0,240.0 696.0,240.0");
    }

    @Test
    void should_say_so_when_there_is_no_epoch() {
        assertThat(chart(0, 1).description()).isEqualTo("Training loss: no epoch.");
    }

    private static LineChart chart(int epochs, double highest) {
        List<EpochRecord> list = IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new EpochRecord(epoch, highest / epoch, 1, "", Optional.empty()))
                .toList();
        return TrainingCharts.loss(new TrainingRecord("scalar", 1, 1, Optional.empty(), list, 1, 1));
    }

    @Test
    void should_reach_around_the_accuracies_when_images_were_held_out() {
        List<EpochRecord> epochs = List.of(validated(1, 0.912), validated(2, 0.9731));
        LineChart chart = TrainingCharts.accuracy(new TrainingRecord("scalar", 1, 1, Optional.empty(), epochs, 1, 1))
                .get(0);
        assertThat(chart.yTicks().stream().map(Tick::text))
                .containsExactly("90\u00A0%", "92\u00A0%", "94\u00A0%", "96\u00A0%", "98\u00A0%");
        assertThat(chart.series().get(0).last()).isEqualTo("97.31\u00A0%");
        assertThat(TrainingCharts.accuracy(new TrainingRecord("scalar", 1, 1, Optional.empty(), List.of(), 1, 1)))
                .isEmpty();
    }

    private static EpochRecord validated(int epoch, double accuracy) {
        return new EpochRecord(epoch, 1, 1, "", Optional.of(new ValidationRecord(1, accuracy)));
    }
}
