package io.github.mnistlab.failure;

import java.util.List;
import java.util.Objects;

/**
 * Something that the user can put right: each line of the message names the place, what is wrong and the next step.
 *
 * <p>A goal is named as in {@code mvn mnist:train}; the plugin spells that as it can be called where it runs
 * ({@link GoalSpelling}).
 *
 * <p>Whoever reports it (the goals, the worker) prints the message alone, never a stack trace. Everything else that is
 * thrown is a defect of ours and keeps its trace.
 */
public final class UserFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is; the goals turn a {@link #VERDICT} into BUILD FAILURE, the others into an error. */
    public enum Kind {
        /** A spec, dataset, model, image or parameter that cannot be used. */
        INPUT,
        /** The machine lacks something: disk space, write access, a GPU, a JDK. */
        ENVIRONMENT,
        /** Everything worked and the answer is no: the gate is not met, the models disagree, training diverged, a run does not
         * reproduce, a machine is not fit. */
        VERDICT
    }

    private final Kind kind;

    private UserFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind);
    }

    /** Input that cannot be used. */
    public static UserFailure input(String message) {
        return new UserFailure(Kind.INPUT, message, null);
    }

    /** Input that cannot be used, with the library's exception that said so. */
    public static UserFailure input(String message, Throwable cause) {
        return new UserFailure(Kind.INPUT, message, cause);
    }

    /** Several problems of one input, a line each. */
    public static UserFailure input(List<String> problems) {
        return new UserFailure(Kind.INPUT, String.join(System.lineSeparator(), problems), null);
    }

    /** Something that this machine lacks. */
    public static UserFailure environment(String message, Throwable cause) {
        return new UserFailure(Kind.ENVIRONMENT, message, cause);
    }

    /** Something that this machine lacks. */
    public static UserFailure environment(String message) {
        return new UserFailure(Kind.ENVIRONMENT, message, null);
    }

    /** A negative answer. */
    public static UserFailure verdict(String message) {
        return new UserFailure(Kind.VERDICT, message, null);
    }

    /** A failure of the given kind, as another process reported it. */
    public static UserFailure of(Kind kind, String message) {
        return new UserFailure(kind, message, null);
    }

    /** Whose it is to put right, which decides how the build ends. */
    public Kind kind() {
        return kind;
    }
}
