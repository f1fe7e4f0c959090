package io.github.mnistlab.dataset;

import java.util.Locale;

/**
 * A dataset that cannot be used.
 *
 * <p>The message is meant for the user, without a stack trace: one line for each problem, which names the file, the place
 * in it, what is wrong and the next step.
 */
public final class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatasetException(String message) {
        super(message);
    }

    DatasetException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the message that {@link String#format} makes, the same in every locale. */
    static DatasetException of(String format, Object... values) {
        return new DatasetException(String.format(Locale.ROOT, format, values));
    }
}
