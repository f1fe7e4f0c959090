package io.github.mnistlab.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000;

    /** Plays so many pieces of work and returns how many of them each number of threads took. */
    private static int[] play(Pace pace, int pieces, IntToLongFunction millisPerBatch) {
        int[] taken = new int[pace.most() + 1];
        for (int i = 0; i < pieces; i++) {
            int threads = pace.threads();
            taken[threads]++;
            pace.took(millisPerBatch.applyAsLong(threads) * MILLI * Pace.BATCHES, Pace.BATCHES);
        }
        return taken;
    }

    @Test
    void should_stay_with_one_thread_when_more_are_slower() {
        int[] taken = play(Pace.upTo(8), 1_000, threads -> 100L * threads);
        assertThat(taken[1]).isGreaterThan(985);
        assertThat(taken[2]).isPositive();
        assertThat(taken[4] + taken[8]).isZero();
    }

    @Test
    void should_go_up_to_the_best_number_when_more_threads_help() {
        int[] taken = play(Pace.upTo(6), 1_000, threads -> 1_000L / threads);
        assertThat(taken[6]).isGreaterThan(950);
    }

    @Test
    void should_stop_between_when_the_best_number_is_between() {
        int[] taken = play(Pace.upTo(16), 1_000, threads -> Math.abs(threads - 4) * 50L + 100);
        assertThat(taken[4]).isGreaterThan(950);
    }

    @Test
    void should_use_no_more_threads_than_processors_when_more_are_allowed() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(Pace.upToOrProcessors(100_000).most()).isEqualTo(processors);
        assertThat(Pace.upToOrProcessors(0).most()).isEqualTo(Math.min(16, processors));
        assertThat(Pace.upToOrProcessors(1).most()).isEqualTo(1);
    }

    @Test
    void should_stay_with_one_thread_when_training_has_just_begun() {
        Pace pace = Pace.upTo(2);
        assertThat(play(pace, 62, threads -> 1L)[2]).as("0.496 s").isZero();
        assertThat(play(pace, 2, threads -> 1L)[2]).isPositive();
    }

    @Test
    void should_come_back_when_the_machine_gets_busy() {
        Pace pace = Pace.upTo(2);
        play(pace, 100, threads -> 1_000L / threads);
        assertThat(play(pace, 2_000, threads -> 100L * threads)[1]).isGreaterThan(1_500);
    }

    @Test
    void should_never_change_when_the_number_is_fixed() {
        assertThat(play(Pace.exactly(7), 1_000, threads -> 100L * threads)[7]).isEqualTo(1_000);
    }
}
