package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.KernelUnavailableException;
import io.github.mnistlab.mlp.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that do the same work together, each its share, and wait for each other between phases.
 *
 * <p>They live until the crew is closed. Who waits looks a few thousand times and then lets others have the processor: pure
 * spinning is catastrophic on a busy machine. Who has nothing to do at all sleeps.
 */
final class Crew implements AutoCloseable {
    /** Looks at the others that often before it lets another thread have the processor. */
    private static final int SPINS = 3_000;

    /** The round after the last one. */
    private static final int OVER = -1;

    private final List<Member> members = new ArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger phase = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private int active;
    private int round;
    private Work work = member -> {};

    /** One thread's part. */
    final class Member {
        private final int index;
        private final Kernels kernels;
        private final Optional<Thread> thread;
        /** The round that the member is to take part in. */
        private volatile int called;

        private Member(int index, Kernels kernels) {
            this.index = index;
            this.kernels = kernels;
            this.thread = index == 0 ? Optional.empty() : Optional.of(new Thread(this::serve, "mlp-" + index));
        }

        int index() {
            return index;
        }

        /** Whether it is the last of those who take part. */
        boolean isLast() {
            return index == active - 1;
        }

        /** How many take part. */
        int participants() {
            return active;
        }

        /** Kernels of this thread's own. */
        Kernels kernels() {
            return kernels;
        }

        /** Start of this thread's share of {@code total} things that come in indivisible units. */
        int from(int total, int unit) {
            return bound(total, unit, index);
        }

        /** End of this thread's share. */
        int to(int total, int unit) {
            return bound(total, unit, index + 1);
        }

        private int bound(int total, int unit, int share) {
            long before = (long) units(total, unit) * share / active;
            return Math.min(total, (int) before * unit);
        }

        /**
         * Waits until every member is here; what they wrote before is seen after.
         *
         * @throws IllegalStateException if another member failed, and so will not come
         */
        void await() {
            if (active == 1) {
                return;
            }
            int now = phase.get();
            if (arrived.incrementAndGet() == active) {
                arrived.set(0);
                phase.set(now + 1);
                return;
            }
            for (int spins = 0; phase.get() == now; spins++) {
                if (failure.get() != null) {
                    throw new IllegalStateException("another thread failed");
                }
                pause(spins);
            }
        }

        private void serve() {
            int done = 0;
            while (true) {
                for (int spins = 0; called == done; spins++) {
                    if (spins < SPINS) {
                        Thread.onSpinWait();
                    } else {
                        LockSupport.park(Crew.this);
                    }
                }
                done = called;
                if (done == OVER) {
                    return;
                }
                attempt(this);
                finished.incrementAndGet();
            }
        }

        private void call(int newRound) {
            called = newRound;
            thread.ifPresent(LockSupport::unpark);
        }
    }

    /** What each member does. */
    @FunctionalInterface
    interface Work {
        /** Does the share of one member, on that member's thread. */
        void run(Member member);
    }

    /**
     * A crew that has not begun.
     *
     * @param threads ≥ 1, the calling thread included
     * @throws IllegalArgumentException if there are fewer
     * @throws KernelUnavailableException if the kernel that is demanded cannot be had
     */
    Crew(int threads, KernelChoice kernel) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be ≥ 1, but is " + threads);
        }
        for (int t = 0; t < threads; t++) {
            members.add(new Member(t, Kernels.choose(kernel)));
        }
        for (Member member : members) {
            member.thread.ifPresent(Crew::begin);
        }
    }

    private static void begin(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Most things that a share of {@code total} can have. */
    static int largestShare(int total, int unit, int threads) {
        return Math.multiplyExact(units(units(total, unit), threads), unit);
    }

    /** Units that {@code total} things take, the last one perhaps not full. */
    private static int units(int total, int unit) {
        return (total + unit - 1) / unit;
    }

    String kernelName() {
        return members.get(0).kernels().name();
    }

    /** Whether its kernels are the plain loops. */
    boolean isScalar() {
        return kernelName().startsWith("scalar");
    }

    int size() {
        return members.size();
    }

    /**
     * Runs the work on the first members, the very first on the calling thread, and returns when all are done.
     *
     * @param participants from 1 to the crew's size
     * @throws RuntimeException what the first member to fail threw, or an error
     */
    void run(int participants, Work newWork) {
        active = participants;
        work = newWork;
        finished.set(0);
        round = round == Integer.MAX_VALUE ? 1 : round + 1;
        for (int i = 1; i < participants; i++) {
            members.get(i).call(round);
        }
        attempt(members.get(0));
        for (int spins = 0; finished.get() < participants - 1; spins++) {
            pause(spins);
        }
        rethrow(failure.get());
    }

    @SuppressWarnings(
            "ThreadPriorityCheck") // yields only where there are more threads than processors; no result shows it
    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    private void attempt(Member member) {
        try {
            work.run(member);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Lets the threads end. */
    @Override
    public void close() {
        members.forEach(member -> member.call(OVER));
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
