package io.github.mnistlab.record;

import java.util.Arrays;

/**
 * How long single images took, one call each: from inputs in memory to log-probabilities in an array, in seconds.
 *
 * <p>A percentile is one of the calls: the fastest that at least so many per cent of them did not exceed.
 *
 * @param calls that were timed
 * @param minSeconds the fastest call
 * @param p50Seconds the median call
 * @param p90Seconds nine of ten calls took no longer
 * @param p99Seconds 99 of 100 calls took no longer
 * @param maxSeconds the slowest call
 */
public record LatencyRecord(
        int calls, double minSeconds, double p50Seconds, double p90Seconds, double p99Seconds, double maxSeconds) {

    /** @throws IllegalArgumentException if there is no call, or the times are not in ascending order */
    public LatencyRecord {
        if (calls < 1) {
            throw new IllegalArgumentException("latency.calls: must be at least 1, but is " + calls);
        }
        if (!(minSeconds >= 0
                && minSeconds <= p50Seconds
                && p50Seconds <= p90Seconds
                && p90Seconds <= p99Seconds
                && p99Seconds <= maxSeconds)) {
            throw new IllegalArgumentException("latency: must ascend from 0 ≤ minSeconds to maxSeconds");
        }
    }

    /**
     * Of the times of calls, in nanoseconds.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LatencyRecord ofNanos(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("there must be a call");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new LatencyRecord(
                sorted.length,
                percentile(sorted, 0),
                percentile(sorted, 50),
                percentile(sorted, 90),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    /** By the nearest rank: the element at ⌈percent/100 · n⌉, from 1, at least the first. */
    private static double percentile(long[] sorted, int percent) {
        long rank = ((long) percent * sorted.length + 99) / 100;
        return sorted[(int) Math.max(0, rank - 1)] / 1e9;
    }
}
