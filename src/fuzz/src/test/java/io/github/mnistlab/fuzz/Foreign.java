package io.github.mnistlab.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;

/** What every reader of foreign input promises: a value, or a refusal that is fit for a terminal. */
public final class Foreign {
    private static final int LONGEST_LINE = 2000;

    private Foreign() {}

    /**
     * Reads.
     *
     * @param refusals the exceptions that the reader documents; whatever else it throws is a defect and comes out as it is
     * @return the value; empty if the input was refused in one clear line
     */
    @SafeVarargs
    public static <T> Optional<T> read(Callable<T> reader, Class<? extends Exception>... refusals) throws Exception {
        return read(reader, 1, refusals);
    }

    /** The same for a reader that tells every problem at once, a line each. */
    @SafeVarargs
    public static <T> Optional<T> read(Callable<T> reader, int lines, Class<? extends Exception>... refusals)
            throws Exception {
        try {
            return Optional.of(reader.call());
        } catch (Exception e) {
            if (Arrays.stream(refusals).noneMatch(refusal -> refusal.isInstance(e))) {
                throw e;
            }
            requireClear(e, lines);
            return Optional.empty();
        }
    }

    private static void requireClear(Exception refusal, int lines) {
        List<String> message =
                Arrays.asList(String.valueOf(refusal.getMessage()).split("\r?\n", -1));
        assertThat(message).as("lines of the message").hasSizeLessThanOrEqualTo(lines);
        assertThat(message).allSatisfy(line -> {
            assertThat(line).isNotBlank().hasSizeLessThan(LONGEST_LINE).isNotEqualTo("null");
            assertThat(line.codePoints().filter(isUnfit()).mapToObj(Character::getName))
                    .as("characters that a terminal obeys in: %s", line)
                    .isEmpty();
        });
    }

    /** Control characters, and those that break a line or reorder it. */
    private static IntPredicate isUnfit() {
        return c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
