package io.github.mnistlab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,1,2,3,4,5,6,7,8,9 | 10 classes",
                "0,1 | 2 classes",
                "1,2,3,4 | 4 classes (1 to 4)",
                "3,8 | 2 classes (3 8)",
                "1,2 | 2 classes (1 2)",
                "0,1,3 | 3 classes (0 1 3)",
                "0,2,4,6,8,10,12,14,16,18 | 10 classes (0 2 4 6 8 10 12 14 and 2 more)",
                "0 | 1 class (0)",
                "255 | 1 class (255)"
            })
    void should_name_the_labels_when_they_do_not_count_from_zero(String labels, String words) {
        assertThat(range(labels).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,1,2 | ''", "7 | ''", "5,6,9 | 7 8", "0,255 | 1 2 3 4 5 6 7 8 and 246 more"})
    void should_list_the_labels_between_when_some_do_not_occur(String labels, String gaps) {
        assertThat(range(labels).gaps()).isEqualTo(gaps);
    }

    private static ClassRange range(String labels) {
        return new ClassRange(List.of(labels.split(",")));
    }
}
