package io.github.mnistlab.evaluation;

import java.util.List;
import java.util.stream.Stream;

/** What is measured: batch sizes, thread counts, and for how long. */
final class BenchmarkPlan {

    /** Evenly spread over the decades. */
    private static final List<Integer> BATCH_SIZES = List.of(1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000);

    /** Batches of one size are sent for so long, then it is another size's turn. */
    static final long SLICE_NANOS = 20_000_000;

    /** However little time there is: a median needs as many. */
    static final int LEAST_ROUNDS = 3;

    private BenchmarkPlan() {}

    /** The batch sizes for so many images; always 1. */
    static List<Integer> batchSizes(int images) {
        return BATCH_SIZES.stream().filter(size -> size <= images).toList();
    }

    /** One, two, four and eight threads, as far as there are processors, and one for each processor. */
    static List<Integer> threads(int processors) {
        return Stream.of(1, 2, 4, 8, processors)
                .filter(threads -> threads <= processors)
                .distinct()
                .sorted()
                .toList();
    }
}
