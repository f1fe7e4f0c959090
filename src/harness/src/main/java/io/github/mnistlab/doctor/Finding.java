package io.github.mnistlab.doctor;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param subject what, in a word or two
 * @param status how it is
 * @param text what was found, one line
 * @param nextStep what to do about it, where there is something to do
 */
public record Finding(String subject, Status status, String text, Optional<String> nextStep) {

    /** How grave it is. */
    public enum Status {
        /** As it should be, or not needed here. */
        OK,
        /** Training works, but something else does not or is slow. */
        WARNING,
        /** Training cannot work, or what was demanded cannot be had. */
        FAILURE
    }

    public Finding {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(status);
        Objects.requireNonNull(text);
        Objects.requireNonNull(nextStep);
    }

    /** All is well. */
    public static Finding ok(String subject, String text) {
        return new Finding(subject, Status.OK, text, Optional.empty());
    }

    /** Training works all the same. */
    public static Finding warning(String subject, String text, String nextStep) {
        return new Finding(subject, Status.WARNING, text, Optional.of(nextStep));
    }

    /** Training does not work. */
    public static Finding failure(String subject, String text, String nextStep) {
        return new Finding(subject, Status.FAILURE, text, Optional.of(nextStep));
    }

    /** Training does not work; the text has the next step in it, as a user failure's message does. */
    public static Finding failure(String subject, String text) {
        return new Finding(subject, Status.FAILURE, text, Optional.empty());
    }
}
