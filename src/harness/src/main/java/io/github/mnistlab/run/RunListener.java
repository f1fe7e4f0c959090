package io.github.mnistlab.run;

/** Hears {@link RunEvent}s, on the working thread. */
@FunctionalInterface
public interface RunListener {
    void on(RunEvent event);
}
