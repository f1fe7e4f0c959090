package io.github.mnistlab.evaluation;

import io.github.mnistlab.record.LatencyRecord;
import java.util.Arrays;

/** A quick look at how long one image takes: some hundred calls, or fewer where they take long. */
final class SingleImageLatency {
    private static final int WARM_UP_CALLS = 200;
    private static final long WARM_UP_NANOS = 10_000_000;
    private static final int CALLS = 500;
    private static final long NANOS = 30_000_000;

    private SingleImageLatency() {}

    /**
     * Sends images one by one through a session, at least two and for at most about 40 ms in all.
     *
     * @throws io.github.mnistlab.failure.UserFailure if a call fails
     */
    static LatencyRecord measure(InferenceSession session, LabelledImages images) {
        InputBuffer inputs = new InputBuffer(Math.min(CALLS, images.size()), images.features(), images.scale());
        inputs.read(images.pixels(), 0, inputs.capacity());
        calls(session, inputs, WARM_UP_CALLS, WARM_UP_NANOS);
        return LatencyRecord.ofNanos(calls(session, inputs, CALLS, NANOS));
    }

    /** The nanoseconds of each call. */
    private static long[] calls(InferenceSession session, InputBuffer inputs, int most, long enough) {
        long[] nanos = new long[most];
        long begin = System.nanoTime();
        int calls = 0;
        for (long start = begin; calls < most && (calls == 0 || start - begin < enough); calls++) {
            session.call(inputs, calls % inputs.capacity(), 1);
            long end = System.nanoTime();
            nanos[calls] = end - start;
            start = end;
        }
        return Arrays.copyOf(nanos, calls);
    }
}
