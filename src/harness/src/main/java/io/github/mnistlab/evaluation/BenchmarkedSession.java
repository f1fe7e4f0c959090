package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.BenchmarkRecord.ConfigurationRecord;
import io.github.mnistlab.record.BenchmarkRecord.StartRecord;
import io.github.mnistlab.record.LatencyRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** A provider and a number of threads while they are measured: an open session, and what was seen of it. */
final class BenchmarkedSession implements AutoCloseable {
    private final int threads;
    private final Supplier<InferenceSession> opener;
    private final InferenceSession session;
    private final InputBuffer inputs;
    private final List<BatchSpeed> speeds = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();

    /**
     * Takes over a session.
     *
     * @param threads that it runs on
     * @param opener opens another one like it
     * @param session to close with this
     * @param inputs that batches are taken from
     */
    BenchmarkedSession(int threads, Supplier<InferenceSession> opener, InferenceSession session, InputBuffer inputs) {
        this.threads = threads;
        this.opener = opener;
        this.session = session;
        this.inputs = inputs;
    }

    Provider provider() {
        return session.provider();
    }

    /**
     * Sends batches of each size until they are warm. A size that takes too long for a call is not measured, nor are larger
     * ones; the size 1 always is.
     *
     * @param longestNanos of a call
     */
    void warmUp(long longestNanos) {
        for (int size : BenchmarkPlan.batchSizes(inputs.capacity())) {
            long begin = System.nanoTime();
            session.call(inputs, 0, size);
            if (size > 1 && System.nanoTime() - begin > longestNanos) {
                return;
            }
            BatchSpeed speed = new BatchSpeed(session, inputs, size);
            speed.warmUp();
            speeds.add(speed);
        }
    }

    /** Opens a session more, and sends batches of each size for a moment. */
    void measure() {
        try (InferenceSession another = opener.get()) {
            starts.add(another.startSeconds());
        }
        speeds.forEach(BatchSpeed::measure);
    }

    /** What was seen. */
    ConfigurationRecord record() {
        return new ConfigurationRecord(
                session.provider().id(),
                threads,
                new StartRecord(session.startSeconds(), starts.size(), Medians.of(starts), Collections.min(starts)),
                LatencyRecord.ofNanos(speeds.get(0).callNanos()),
                speeds.stream().map(BatchSpeed::record).toList());
    }

    @Override
    public void close() {
        session.close();
    }
}
