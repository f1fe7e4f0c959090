package io.github.mnistlab.worker;

import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.RunListener;
import java.util.function.LongSupplier;

/** Passes every event on but {@link RunEvent.Progress}, of which at most ten a second are of use to anyone. */
final class ThrottledListener implements RunListener {
    private static final long INTERVAL_NANOS = 100_000_000L;

    private final RunListener next;
    private final LongSupplier nanoTime;
    private long lastProgress;

    ThrottledListener(RunListener next, LongSupplier nanoTime) {
        this.next = next;
        this.nanoTime = nanoTime;
        this.lastProgress = nanoTime.getAsLong();
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.Progress) {
            long now = nanoTime.getAsLong();
            if (now - lastProgress < INTERVAL_NANOS) {
                return;
            }
            lastProgress = now;
        }
        next.on(event);
    }
}
