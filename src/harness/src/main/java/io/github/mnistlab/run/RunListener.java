package io.github.mnistlab.run;

/** Hears {@link RunEvent}s, on the working thread. */
@FunctionalInterface
public interface RunListener {
    /** Something has happened; returns quickly, for the work waits. */
    void on(RunEvent event);
}
