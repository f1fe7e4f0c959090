package io.github.mnistlab.worker;

/** A defect of ours that the worker met; its stack trace went to the debug log. */
public final class WorkerDefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerDefectException(String message) {
        super(message);
    }
}
