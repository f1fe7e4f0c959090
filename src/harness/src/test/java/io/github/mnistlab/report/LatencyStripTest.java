package io.github.mnistlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.record.LatencyRecord;
import io.github.mnistlab.report.LatencyStrip.Row;
import io.github.mnistlab.report.LineChart.Tick;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LatencyStripTest {

    @Test
    void should_place_the_percentiles_on_one_scale_when_it_draws_a_row() {
        LatencyStrip strip = LatencyStrip.of(Map.of("cpu", new LatencyRecord(500, 1e-5, 1e-5, 1e-4, 1e-3, 1e-2)));

        assertThat(strip.ticks())
                .extracting(Tick::text)
                .containsExactly("10\u00A0µs", "100\u00A0µs", "1\u00A0ms", "10\u00A0ms");
        assertThat(strip.rows()).containsExactly(new Row("cpu", 36, "16.0", "225.3", "450.7", "16.0", "692.0"));
        assertThat(strip.description())
                .isEqualTo("cpu: median 10.0\u00A0µs, 90\u00A0% within 100\u00A0µs, 99\u00A0% within 1.00\u00A0ms,"
                        + " slowest 10.0\u00A0ms");
    }

    @Test
    void should_draw_something_when_a_clock_saw_no_time_pass() {
        LatencyStrip strip = LatencyStrip.of(Map.of("cpu", new LatencyRecord(1, 0, 0, 0, 0, 0)));

        assertThat(strip.rows()).containsExactly(new Row("cpu", 36, "16.0", "0.0", "0.0", "16.0", "16.0"));
    }
}
