package io.github.mnistlab.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.classification.ImmutableLabelInfo;
import org.tribuo.classification.Label;

class ClassLabelsTest {
    @Test
    void should_be_the_labels_that_occur_anywhere_in_ascending_order() {
        ClassLabels classes = ClassLabels.of(new int[] {10, 2, 2}, new int[] {255, 2});

        assertThat(classes.size()).isEqualTo(3);
        assertThat(classes.names()).containsExactly("2", "10", "255");
        assertThat(classes.classes(new int[] {255, 10, 2, 3})).containsExactly(2, 1, 0, -1);
        assertThat(classes).hasToString("2 10 255").isEqualTo(ClassLabels.of(new int[] {2, 10, 255}));
    }

    @Test
    void should_copy_nothing_when_labels_are_classes_already() {
        int[] labels = {1, 0, 2};

        assertThat(ClassLabels.of(labels).classes(labels)).isSameAs(labels);
    }

    @Test
    void should_number_classes_as_labels_are_ordered_when_tribuo_would_not() {
        ClassLabels all = ClassLabels.of(IntStream.range(0, 256).toArray());

        var info = (ImmutableLabelInfo) all.count(new int[] {7, 200, 7});

        for (int k = 0; k < 256; k++) {
            assertThat(info.getOutput(k).getLabel()).isEqualTo(Integer.toString(k));
            assertThat(info.getID(new Label(Integer.toString(k)))).isEqualTo(k);
        }
        assertThat(info.getLabelCount("7")).isEqualTo(2);
        assertThat(info.getLabelCount("200")).isEqualTo(1);
        assertThat(info.getLabelCount("8")).isEqualTo(1);
        assertThat(Collections.max(info.getDomain().stream().map(info::getID).toList()))
                .isEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void should_refuse_a_label_when_no_byte_can_be_it(int label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassLabels.of(new int[] {0, label}))
                .withMessage("label " + label + " is not 0 to 255");
    }

    @Test
    void should_come_back_when_named() {
        ClassLabels classes = ClassLabels.of(new int[] {1, 26, 255});

        assertThat(ClassLabels.named(classes.names())).isEqualTo(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1,1", "2,1", "01", "-1", "256", "1,999", "1234567890123"})
    void should_refuse_names_when_they_are_not_those_of_classes(String names) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassLabels.named(names.isEmpty() ? List.of() : List.of(names.split(","))))
                .withMessage("the classes are not different labels from 0 to 255 in ascending order");
    }

    @Test
    void should_refuse_classes_when_nothing_is_labelled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassLabels.of(new int[0]))
                .withMessage("there must be a label");
    }
}
