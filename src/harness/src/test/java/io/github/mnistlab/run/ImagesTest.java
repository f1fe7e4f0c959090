package io.github.mnistlab.run;

import static io.github.mnistlab.evaluation.Failures.assertInputFailure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.SampleRun;
import io.github.mnistlab.record.RunRecord;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    @Test
    void should_name_the_classes_by_their_labels_when_a_run_has_them() {
        assertThat(Images.classNames(Optional.of(SampleRun.full().toRecord())))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u001b[2J", "\n[INFO] BUILD SUCCESS"})
    void should_refuse_a_run_when_its_labels_are_no_labels(String text) {
        RunRecord run = SampleRun.hostile(text).toRecord();

        assertInputFailure(
                () -> Images.classNames(Optional.of(run)),
                "run " + run.experiment() + "/" + run.run()
                        + ": evaluation.labels: the classes are not different labels from 0 to 255 in ascending order;"
                        + " restore the run, or train again");
    }
}
