package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistlab.SampleBenchmark;
import io.github.mnistlab.record.BenchmarkRecord;
import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.report.LineChart.Marker;
import io.github.mnistlab.report.LineChart.Series;
import io.github.mnistlab.report.LineChart.Tick;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThroughputChartTest {
    private final LineChart chart = ThroughputChart.of(SampleBenchmark.baseline());

    @Test
    void should_draw_a_line_for_each_configuration_when_there_are_two() {
        assertThat(chart.series()).extracting(Series::name).containsExactly("cpu, 1 thread", "cpu, 2 threads");
        assertThat(chart.series()).extracting(Series::style).containsExactly("line1", "line2");
        assertThat(chart.series())
                .extracting(Series::last)
                .containsExactly(
                        "720,000\u00A0images/s in batches of 1,000", "1,310,000\u00A0images/s in batches of 1,000");
        assertThat(chart.description())
                .isEqualTo(
                        "cpu, 1 thread: 90,900\u00A0images/s in batches of 1, at most 720,000\u00A0images/s in batches"
                                + " of 1,000. cpu, 2 threads: 80,400\u00A0images/s in batches of 1, at most"
                                + " 1,310,000\u00A0images/s in batches of 1,000.");
    }

    @Test
    void should_put_equal_ratios_at_equal_distances_when_it_places_batches() {
        assertThat(chart.xTicks()).extracting(Tick::text).containsExactly("1", "30", "1,000", "10,000");
        List<Double> x = chart.series().get(0).markers().stream()
                .map(Marker::x)
                .map(Double::valueOf)
                .toList();
        assertThat((x.get(2) - x.get(0)) / (x.get(3) - x.get(0))).isCloseTo(0.75, within(1e-3));
        assertThat(chart.yTicks())
                .extracting(Tick::text)
                .containsExactly("50\u00A0k", "100\u00A0k", "200\u00A0k", "500\u00A0k", "1\u00A0M", "2\u00A0M");
    }

    @Test
    void should_name_the_values_of_a_batch_when_one_points_at_it() {
        assertThat(chart.columns().get(2).text())
                .isEqualTo("Batch 1,000: cpu, 1 thread 720,000; cpu, 2 threads 1,310,000");
        List<ConfigurationRecord> many = IntStream.rangeClosed(1, 4)
                .mapToObj(threads -> SampleBenchmark.configuration("cpu", threads, 1e-5, 1e6, 2e6))
                .toList();
        assertThat(ThroughputChart.of(benchmark(many)).columns()).isEmpty();
    }

    @Test
    void should_stay_inside_when_there_is_one_batch_size() {
        ConfigurationRecord whole = SampleBenchmark.configuration("cuda", 1, 1e-5, 1e6, 2e6);
        LineChart single = ThroughputChart.of(benchmark(List.of(new ConfigurationRecord(
                whole.provider(),
                whole.threads(),
                whole.start(),
                whole.latency(),
                whole.throughput().subList(0, 1)))));

        assertThat(single.series().get(0).name()).isEqualTo("cuda");
        assertThat(single.series().get(0).points())
                .isEqualTo("386.0," + single.series().get(0).markers().get(0).y());
    }

    private static BenchmarkRecord benchmark(List<ConfigurationRecord> configurations) {
        return SampleBenchmark.of(
                List.of(),
                Optional.empty(),
                configurations,
                SampleBenchmark.baseline().environment());
    }
}
