package io.github.mnistlab.report;

import java.util.Optional;
import java.util.function.Function;

/** Something that a page shows if it can be had; else the page says why not. */
public sealed interface Evidence<T> {

    /** It is there. */
    record Found<T>(T value) implements Evidence<T> {}

    /**
     * It is not.
     *
     * @param reason a sentence without its full stop
     */
    record Missing<T>(String reason) implements Evidence<T> {}

    /** What is there. */
    static <T> Evidence<T> found(T value) {
        return new Found<>(value);
    }

    /** What is not there, and why, as a sentence without its full stop. */
    static <T> Evidence<T> missing(String reason) {
        return new Missing<>(reason);
    }

    /** The value, if it is there. */
    default Optional<T> asOptional() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }

    /** Why it is not there; empty if it is. */
    default String reason() {
        return "";
    }

    /** What follows from it; if it is missing, so is that. */
    default <R> Evidence<R> map(Function<? super T, ? extends R> function) {
        return this instanceof Found<T> found ? found(function.apply(found.value())) : missing(reason());
    }
}
