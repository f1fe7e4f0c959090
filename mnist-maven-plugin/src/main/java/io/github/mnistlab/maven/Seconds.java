package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import java.util.regex.Pattern;

/** A parameter that takes whole seconds. */
final class Seconds {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,6}");

    private Seconds() {}

    /**
     * The number that is written.
     *
     * @throws UserFailure if it is none, or not from 1 to the most
     */
    static int of(String parameter, String text, int most) {
        String stripped = text.strip();
        if (FORM.matcher(stripped).matches()) {
            int seconds = Integer.parseInt(stripped);
            if (seconds >= 1 && seconds <= most) {
                return seconds;
            }
        }
        throw UserFailure.input(parameter + ": must be a whole number from 1 to " + most + ", but is " + stripped);
    }
}
