package io.github.mnistlab.evaluation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.failure.UserFailure.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a user is told, word for word. */
public final class Failures {

    private Failures() {}

    public static void assertInputFailure(ThrowingCallable call, String message) {
        assertFailure(Kind.INPUT, call, message);
    }

    public static void assertFailure(Kind kind, ThrowingCallable call, String message) {
        assertThatExceptionOfType(UserFailure.class)
                .isThrownBy(call)
                .withMessage(message)
                .extracting(UserFailure::kind)
                .isEqualTo(kind);
    }
}
