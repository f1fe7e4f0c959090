package io.github.mnistlab;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does what two builds may do on one folder, on a thread each. */
public final class AtTheSameTime {
    private AtTheSameTime() {}

    /** Returns when both are done; what one throws is thrown. */
    public static void run(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService builds = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = builds.submit(() -> begin(start, one));
            begin(start, other);
            first.get();
        } finally {
            builds.shutdown();
        }
    }

    private static Void begin(CyclicBarrier start, Runnable task) throws Exception {
        start.await();
        task.run();
        return null;
    }
}
