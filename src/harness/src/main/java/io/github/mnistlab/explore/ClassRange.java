package io.github.mnistlab.explore;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which classes a dataset has, in words.
 *
 * @param names their labels, whole numbers in ascending order
 */
record ClassRange(List<String> names) {
    /** Labels that are named one by one. */
    private static final int MOST_NAMED = 8;

    ClassRange {
        names = List.copyOf(names);
    }

    /** How many there are, and their labels where these are not what one expects: `10 classes`, `26 classes (1 to 26)`. */
    String words() {
        int size = names.size();
        String count = size == 1 ? "1 class" : size + " classes";
        if (first() == 0 && last() == size - 1 && size > 1) {
            return count;
        }
        boolean range = last() - first() == size - 1 && size > 2;
        return count + " (" + (range ? first() + " to " + last() : some(names)) + ")";
    }

    /** The labels between the first and the last that are none of the classes, or nothing. */
    String gaps() {
        return some(IntStream.range(first(), last())
                .mapToObj(Integer::toString)
                .filter(label -> !names.contains(label))
                .toList());
    }

    private int first() {
        return Integer.parseInt(names.get(0));
    }

    private int last() {
        return Integer.parseInt(names.get(names.size() - 1));
    }

    /** Labels in a row, the first of them if they are many. */
    static String some(List<String> labels) {
        int more = labels.size() - MOST_NAMED;
        return labels.stream().limit(MOST_NAMED).collect(Collectors.joining(" "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
