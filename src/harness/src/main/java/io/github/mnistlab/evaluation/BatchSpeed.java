package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.BenchmarkRecord.ThroughputRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Batches of one size, sent through one session in slices of time. */
final class BatchSpeed {
    /** 8 MiB of times; what comes later counts for the throughput only. */
    private static final int MOST_CALLS_KEPT = 1 << 20;

    /** Smaller batches are taken from so many images: 3 MB of MNIST, as near as inputs are that have just been filled. */
    private static final int IMAGES_IN_CACHE = 1_000;

    private final InferenceSession session;
    private final InputBuffer inputs;
    private final int batchSize;
    private final List<Double> imagesPerSecond = new ArrayList<>();
    private long[] nanos = new long[1 << 10];
    private int calls;
    private int next;

    BatchSpeed(InferenceSession session, InputBuffer inputs, int batchSize) {
        this.session = session;
        this.inputs = inputs;
        this.batchSize = batchSize;
    }

    /** A slice that does not count. */
    void warmUp() {
        measure();
        imagesPerSecond.clear();
        calls = 0;
    }

    /** Sends batches for a slice of time, at least one. */
    void measure() {
        long begin = System.nanoTime();
        long start = begin;
        int sent = 0;
        while (sent == 0 || start - begin < BenchmarkPlan.SLICE_NANOS) {
            session.call(inputs, nextBatch(), batchSize);
            long end = System.nanoTime();
            keep(end - start);
            start = end;
            sent++;
        }
        imagesPerSecond.add(sent * (double) batchSize / ((start - begin) / 1e9));
    }

    /** The time of each call, in order. */
    long[] callNanos() {
        return Arrays.copyOf(nanos, Math.min(calls, MOST_CALLS_KEPT));
    }

    ThroughputRecord record() {
        return new ThroughputRecord(batchSize, calls, Medians.of(imagesPerSecond), Collections.max(imagesPerSecond));
    }

    /** One after the other, from the first again after the last. */
    private int nextBatch() {
        int images = Math.min(inputs.capacity(), Math.max(batchSize, IMAGES_IN_CACHE));
        int from = next + batchSize <= images ? next : 0;
        next = from + batchSize;
        return from;
    }

    private void keep(long time) {
        if (calls < MOST_CALLS_KEPT) {
            nanos = calls < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * nanos.length);
            nanos[calls] = time;
        }
        calls++;
    }
}
