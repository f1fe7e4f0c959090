package io.github.mnistlab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThrottledListenerTest {

    @Test
    void should_pass_on_ten_a_second_when_progress_floods() {
        List<RunEvent> passed = new ArrayList<>();
        long[] now = {0};
        ThrottledListener listener = new ThrottledListener(passed::add, () -> now[0]);

        for (int millisecond = 1; millisecond <= 1000; millisecond++) {
            now[0] += 1_000_000;
            listener.on(new RunEvent.Progress(1, millisecond, 1000));
        }
        listener.on(new RunEvent.Note("always"));

        assertThat(passed).hasSize(11).endsWith(new RunEvent.Note("always"));
    }
}
