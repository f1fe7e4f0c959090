package io.github.mnistlab.mlp;

/**
 * Decides, by measuring, how many threads take the next batches.
 *
 * <p>The bits are the same for any number, so it may change while training. Two hardware threads of one core, or a machine that
 * is busy with other things, can make more threads slower by an order of magnitude; so a run begins with one, tries twice as
 * many or half as many for a few batches, keeps what was faster, and tries again ever more rarely.
 */
final class Pace {
    /** Batches between two decisions. */
    static final int BATCHES = 8;

    private static final int MOST_BY_ITSELF = 16;

    /** Time that more threads must come down to, as a share of what it was; they cost everybody else. */
    private static final double MORE_PAY = 0.9;
    /** Time that fewer threads may come up to. */
    private static final double FEWER_SUFFICE = 1.03;

    /** Half a second: until then much is not compiled yet, and other numbers of threads need kernels for other widths. */
    private static final long SETTLING_NANOS = 500_000_000;

    private static final int FIRST_PAUSE = 4;
    private static final int LONGEST_PAUSE = 512;
    /** Weight of the newest measurement in the running mean. */
    private static final double NEWEST = 0.25;

    private final int most;
    private int threads;
    private int trial;
    private boolean upwards = true;
    private int pause = FIRST_PAUSE;
    private int untilTrial = FIRST_PAUSE;
    private double nanosPerBatch;
    private long nanos;

    private Pace(int most, int first) {
        this.most = most;
        this.threads = first;
        this.trial = first;
    }

    /**
     * From one to so many threads, but never more than this JVM has processors; for 0, to as many as those, within reason: a batch has
     * only so many parts.
     */
    static Pace upToOrProcessors(int threads) {
        return upTo(Math.min(
                threads == 0 ? MOST_BY_ITSELF : threads, Runtime.getRuntime().availableProcessors()));
    }

    /** From one to so many threads, whatever is fastest. */
    static Pace upTo(int threads) {
        return new Pace(threads, 1);
    }

    /** So many threads, always. */
    static Pace exactly(int threads) {
        Pace pace = new Pace(threads, threads);
        pace.untilTrial = Integer.MAX_VALUE;
        return pace;
    }

    /** Most threads that it will ask for. */
    int most() {
        return most;
    }

    /** Threads that take the next batches. */
    int threads() {
        return trial;
    }

    /** Hears how long they took. */
    void took(long newNanos, int batches) {
        double measured = (double) newNanos / batches;
        nanos += newNanos;
        if (trial != threads) {
            judge(measured);
        } else {
            nanosPerBatch = nanosPerBatch == 0 ? measured : nanosPerBatch + NEWEST * (measured - nanosPerBatch);
            untilTrial--;
            if (untilTrial <= 0 && nanos >= SETTLING_NANOS) {
                trial = next();
                untilTrial = pause;
            }
        }
    }

    private void judge(double measured) {
        if (measured < (trial > threads ? MORE_PAY : FEWER_SUFFICE) * nanosPerBatch) {
            threads = trial;
            nanosPerBatch = measured;
            pause = FIRST_PAUSE;
        } else {
            trial = threads;
            upwards = !upwards;
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        untilTrial = pause;
    }

    /** Twice or half as many as now; where there is no such number in one direction, in the other. */
    private int next() {
        if (threads == 1 || threads == most) {
            upwards = threads == 1;
        }
        return upwards ? Math.min(2 * threads, most) : threads / 2;
    }
}
