package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void should_go_from_the_lowest_block_to_the_highest() {
        assertThat(Sparkline.of(List.of(0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)))
                .isEqualTo("█▇▆▅▄▃▂▁");
        assertThat(Sparkline.of(List.of(0.6371, 0.2, 0.06, 0.0511))).isEqualTo("█▃▁▁");
    }

    @Test
    void should_be_flat_when_nothing_changes() {
        assertThat(Sparkline.of(List.of(0.5, 0.5, 0.5))).isEqualTo("▁▁▁");
    }

    @Test
    void should_begin_with_the_first_and_end_with_the_last_when_there_are_too_many() {
        List<Double> values = IntStream.range(0, 1_000)
                .mapToObj(i -> i == 999 ? 5.0 : 1000.0 - i)
                .toList();
        assertThat(Sparkline.of(values)).hasSize(40).startsWith("█").endsWith("▁▁");
    }
}
