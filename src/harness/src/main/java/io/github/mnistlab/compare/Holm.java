package io.github.mnistlab.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p-values for several tests (Holm, "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6, 1979).
 *
 * <p>Calling significant what is below α after it keeps the probability of any wrong call at most α.
 */
final class Holm {
    private Holm() {}

    /** The adjusted values, in the order of the given ones: the i-th smallest of m times m − i + 1, never decreasing, at most 1. */
    static List<BigDecimal> adjust(List<BigDecimal> pValues) {
        List<Integer> ascending = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        List<BigDecimal> adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), BigDecimal.ONE));
        BigDecimal largest = BigDecimal.ZERO;
        int remaining = pValues.size();
        for (int index : ascending) {
            largest = largest.max(pValues.get(index).multiply(BigDecimal.valueOf(remaining)));
            adjusted.set(index, largest.min(BigDecimal.ONE));
            remaining--;
        }
        return List.copyOf(adjusted);
    }
}
