package io.github.mnistlab.worker;

/** The jar whose natives have CUDA cannot be had. */
public final class NoGpuJarException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String advice;

    /**
     * With what goes where.
     *
     * @param reason short, for the record: no path and no host
     * @param advice what to do about it
     * @param cause what the build tool said; may be null
     */
    public NoGpuJarException(String reason, String advice, Throwable cause) {
        super(reason + "; " + advice, cause);
        this.reason = reason;
        this.advice = advice;
    }

    String reason() {
        return reason;
    }

    String advice() {
        return advice;
    }
}
