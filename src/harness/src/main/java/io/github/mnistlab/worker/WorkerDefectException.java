package io.github.mnistlab.worker;

/** A defect of ours that the worker met; the message has the worker's stack trace. */
public final class WorkerDefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerDefectException(String message, String trace) {
        super(message + System.lineSeparator() + trace);
    }
}
