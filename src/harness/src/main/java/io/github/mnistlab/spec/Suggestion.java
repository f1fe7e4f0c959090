package io.github.mnistlab.spec;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What the user probably meant. */
public final class Suggestion {
    private static final int LONGEST = 80;
    private static final int SHORTEST_PREFIX = 3;

    private Suggestion() {}

    /**
     * The candidate nearest to a word, if one is near: the same but for case, `_` and `-`; or begun by the word; or at
     * most a third of its letters away by insertions, deletions, substitutions (Levenshtein). The first of several.
     */
    static Optional<String> closest(String word, Collection<String> candidates) {
        String wanted = normal(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> distance(wanted, normal(candidate))))
                .filter(nearest -> isNear(wanted, normal(nearest)))
                .or(() -> candidates.stream()
                        .filter(c ->
                                wanted.length() >= SHORTEST_PREFIX && normal(c).startsWith(wanted))
                        .findFirst());
    }

    /** The end of a sentence: `; did you mean relu?`, or nothing. */
    public static String sentence(String word, Collection<String> candidates) {
        return closest(word, candidates)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    private static boolean isNear(String wanted, String candidate) {
        return distance(wanted, candidate) <= Math.max(1, Math.min(wanted.length(), candidate.length()) / 3);
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
