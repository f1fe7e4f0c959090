package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarmUpTest {
    private static Hyperparameters hyperparameters(Activation activation) {
        return new Hyperparameters(
                List.of(300, 20), activation, 0.01, 0.9, true, 0.01, Schedule.CONSTANT, 1, 64, 1, true);
    }

    private static long warmUpThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("mlp-warm-up"))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void should_leave_no_thread_behind_when_closed(Activation activation) throws InterruptedException {
        try (WarmUp warmUp = WarmUp.start(hyperparameters(activation), KernelChoice.VECTOR)) {
            Thread.sleep(50);
            assertThat(warmUpThreads()).isOne();
        }
        assertThat(warmUpThreads()).isZero();
    }

    @Test
    void should_end_at_once_when_the_kernels_are_scalar() {
        WarmUp.start(hyperparameters(Activation.RELU), KernelChoice.SCALAR).close();
        assertThat(warmUpThreads()).isZero();
    }
}
