package io.github.mnistlab.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.record.TrainingRecord.ValidationRecord;
import io.github.mnistlab.run.RunEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final RecordingLog log = new RecordingLog();
    private final StringWriter terminal = new StringWriter();

    private ConsoleProgress progress(boolean live) {
        return new ConsoleProgress(
                log, live, live ? new MovingLine(Optional.of(new PrintWriter(terminal))) : MovingLine.none());
    }

    private static void train(ConsoleProgress progress) {
        progress.on(new RunEvent.TrainingStarted("784-128-64-10", 60_000, "vector-256", 2, 10, 938));
        progress.on(new RunEvent.Progress(1, 469, 938));
        progress.on(new RunEvent.EpochFinished(1, 10, 0.8, 0.5, Optional.empty()));
        progress.on(new RunEvent.EpochFinished(10, 10, 0.2, 0.25, Optional.of(new ValidationRecord(0.3, 0.95))));
    }

    @Test
    void should_show_each_epoch_with_its_loss_when_live() {
        train(progress(true));

        assertThat(log.lines())
                .containsExactly(
                        "info: training 784-128-64-10 on 60,000 images, epochs: 10, kernel vector-256, threads: up to 2",
                        "info: epoch  1/10  loss 0.8000  ########################  0.50 s",
                        "info: epoch 10/10  loss 0.2000  ######..................  0.25 s"
                                + "  validation loss 0.3000, accuracy 0.9500");
    }

    @Test
    void should_wipe_the_moving_line_before_a_log_line_when_on_a_terminal() {
        train(progress(true));

        String line = "       epoch 1/10   50 %";
        assertThat(terminal).hasToString('\r' + line + '\r' + " ".repeat(line.length()) + '\r');
    }

    @Test
    void should_be_quiet_when_not_live() {
        train(progress(false));

        assertThat(log.lines()).isEmpty();
        assertThat(terminal).hasToString("");
    }

    @Test
    void should_show_notes_and_warnings_when_not_live() {
        ConsoleProgress progress = progress(false);

        progress.on(new RunEvent.Note("a note"));
        progress.on(new RunEvent.Warning("a warning"));

        assertThat(log.lines()).containsExactly("info: a note", "warn: a warning");
    }

    @Test
    void should_keep_the_bar_within_its_width_when_the_loss_grows() {
        ConsoleProgress progress = progress(true);

        progress.on(new RunEvent.EpochFinished(1, 2, 0.5, 1, Optional.empty()));
        progress.on(new RunEvent.EpochFinished(2, 2, 5, 1, Optional.empty()));

        assertThat(log.lines()).last().isEqualTo("info: epoch 2/2  loss 5.0000  ########################  1.00 s");
    }
}
