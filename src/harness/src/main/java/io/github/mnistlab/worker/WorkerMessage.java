package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.run.RunEvent;
import io.github.mnistlab.run.WorkResult;

/** What the worker tells its parent, one JSON object per line: any number of events, then one of the others. */
sealed interface WorkerMessage {

    /** Something happened; more is to come. */
    record Event(RunEvent event) implements WorkerMessage {}

    /** The work is done. */
    record Result(WorkResult result) implements WorkerMessage {}

    /** The work ended with something that the user can put right. */
    record Failure(UserFailure.Kind kind, String message) implements WorkerMessage {}

    /**
     * The work ended with a defect of ours.
     *
     * @param message one line
     * @param trace the stack trace, for the debug log
     */
    record Defect(String message, String trace) implements WorkerMessage {}
}
