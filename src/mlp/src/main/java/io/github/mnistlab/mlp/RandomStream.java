package io.github.mnistlab.mlp;

/**
 * Random numbers that are part of the numeric contract: SplitMix64 (Steele, Lea and Flood, 2014), written out here because
 * the library's generators are only specified up to their distribution.
 */
final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** What a stream is for; streams of one seed are independent of each other. */
    enum Purpose {
        WEIGHTS(1),
        SHUFFLING(2);

        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    private long state;

    /**
     * A stream of its own for each seed, trainer invocation and purpose.
     *
     * @param seed any
     * @param invocation from 0
     */
    RandomStream(long seed, long invocation, Purpose purpose) {
        this.state = mix(mix(seed + GOLDEN_GAMMA) + invocation * GOLDEN_GAMMA) ^ mix(purpose.number);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1): a multiple of 2⁻²⁴, so exact as a float. */
    float nextFloat() {
        return (next() >>> 40) * 0x1p-24f;
    }

    /** Uniform in [0, bound), without bias: D. Lemire, Fast random integer generation in an interval, 2019. */
    int nextInt(int bound) {
        long threshold = Integer.toUnsignedLong(-bound) % bound;
        long product;
        do {
            product = (next() >>> 32) * bound;
        } while ((product & 0xFFFFFFFFL) < threshold);
        return (int) (product >>> 32);
    }

    /** Shuffles in place: Fisher and Yates, from the last element down (Knuth, TAOCP 2, algorithm P). */
    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
