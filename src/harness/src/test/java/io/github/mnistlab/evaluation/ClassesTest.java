package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassesTest {
    @Test
    void should_show_every_class_when_there_are_twenty() {
        assertThat(Classes.shown(k -> 0.05, 20))
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void should_show_the_ten_most_probable_ones_in_order_when_there_are_more() {
        assertThat(Classes.shown(k -> k % 2 == 1 ? 1.0 / (k + 1) : 0, 26))
                .containsExactly(1, 3, 5, 7, 9, 11, 13, 15, 17, 19);
    }

    @Test
    void should_show_the_first_of_equals_and_those_that_are_wanted_when_there_are_more() {
        assertThat(Classes.shown(k -> 0.01, 47, 46, 3, 46)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 46);
    }
}
