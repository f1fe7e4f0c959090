package io.github.mnistlab.maven;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.OneLine;

/** The refusal of what a user wrote for a parameter. */
final class WrongValue {
    private WrongValue() {}

    /**
     * Says what the parameter must be.
     *
     * @param must such as `true or false`
     * @param text what it is instead
     */
    static UserFailure of(String parameter, String must, String text) {
        String shown = OneLine.of(text);
        return UserFailure.input(parameter + ": must be " + must + ", but is " + (shown.isEmpty() ? "empty" : shown));
    }
}
