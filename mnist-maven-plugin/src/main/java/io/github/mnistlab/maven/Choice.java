package io.github.mnistlab.maven;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parameter that takes one of a few words. */
final class Choice {
    private Choice() {}

    /**
     * The constant that a word stands for, whatever its case.
     *
     * @throws io.github.mnistlab.failure.UserFailure if there is none, with those that there are
     */
    static <E extends Enum<E>> E of(String parameter, String word, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> WrongValue.of(parameter, "one of " + words(type), word));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
