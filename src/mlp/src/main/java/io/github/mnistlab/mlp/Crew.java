package io.github.mnistlab.mlp;

import io.github.mnistlab.mlp.kernel.KernelChoice;
import io.github.mnistlab.mlp.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Threads that do the same work together, each its share, and wait for each other between phases. */
final class Crew {
    /** Looks at the others that often before it lets another thread have the processor. */
    private static final int SPINS = 3_000;

    private final List<Member> members = new ArrayList<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger phase = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** One thread's part. */
    final class Member {
        private final int index;
        private final Kernels kernels;

        private Member(int index, Kernels kernels) {
            this.index = index;
            this.kernels = kernels;
        }

        int index() {
            return index;
        }

        boolean isLast() {
            return index == members.size() - 1;
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
            long before = (long) units(total, unit) * share / members.size();
            return Math.min(total, (int) before * unit);
        }

        /**
         * Waits until every member is here; what they wrote before is seen after.
         *
         * @throws IllegalStateException if another member failed, and so will not come
         */
        @SuppressWarnings(
                "ThreadPriorityCheck") // yields only where there are more threads than processors; no result shows it
        void await() {
            if (members.size() == 1) {
                return;
            }
            int now = phase.get();
            if (arrived.incrementAndGet() == members.size()) {
                arrived.set(0);
                phase.set(now + 1);
                return;
            }
            for (int spins = 0; phase.get() == now; spins++) {
                if (failure.get() != null) {
                    throw new IllegalStateException("another thread failed");
                }
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
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
     * @throws IllegalStateException if the kernel that is demanded cannot be had
     */
    Crew(int threads, KernelChoice kernel) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be ≥ 1, but is " + threads);
        }
        for (int t = 0; t < threads; t++) {
            members.add(new Member(t, Kernels.choose(kernel)));
        }
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

    int size() {
        return members.size();
    }

    /** Runs the work on every member, the first on the calling thread, and returns when all are done. */
    void run(Work work) {
        List<Thread> threads = new ArrayList<>();
        for (Member member : members.subList(1, members.size())) {
            Thread thread = new Thread(() -> attempt(work, member), "mlp-" + member.index());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        attempt(work, members.get(0));
        for (Thread thread : threads) {
            join(thread);
        }
        rethrow(failure.get());
    }

    private void attempt(Work work, Member member) {
        try {
            work.run(member);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
