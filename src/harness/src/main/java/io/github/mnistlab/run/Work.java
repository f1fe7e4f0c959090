package io.github.mnistlab.run;

/** Does one piece of work in this JVM: what the worker runs, and what a program calls that wants no second JVM. */
public final class Work {
    private Work() {}

    /**
     * Does it.
     *
     * @throws io.github.mnistlab.failure.UserFailure for everything that the user can put right
     */
    public static WorkResult perform(WorkRequest request, RunListener listener) {
        throw new UnsupportedOperationException(request.toString() + listener);
    }
}
