package io.github.mnistlab.maven;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as a line of blocks: the lowest is `▁`, the highest `█`. */
final class Sparkline {
    /** Characters that a terminal must have. */
    static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private static final int LONGEST = 40;

    private Sparkline() {}

    /** A block for each number; where there are too many, for as many as have room, evenly chosen, the first and the last too. */
    static String of(List<Double> values) {
        double lowest = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int length = Math.min(values.size(), LONGEST);
        return IntStream.range(0, length)
                .map(i -> length == values.size() ? i : i * (values.size() - 1) / (length - 1))
                .mapToObj(i -> block((values.get(i) - lowest) / (highest - lowest)))
                .collect(Collectors.joining());
    }

    /** @param share from 0 to 1; not a number where all values are the same */
    private static String block(double share) {
        int level = (int) Math.round(share * (BLOCKS.length() - 1));
        return BLOCKS.substring(level, level + 1);
    }
}
