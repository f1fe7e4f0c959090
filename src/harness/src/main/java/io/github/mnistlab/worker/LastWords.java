package io.github.mnistlab.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What the worker prints beside its messages: passed on as debug text, the last few lines kept for an error message. */
final class LastWords {
    private static final int LINES = 4;
    private static final int MAX_LENGTH = 300;

    /** The launcher says so each time that the Vector API is asked for. */
    private static final String EXPECTED = "WARNING: Using incubator modules";

    private static final List<String> NO_JVM = List.of(
            "Error: Could not create the Java Virtual Machine",
            "Error occurred during initialization of",
            "Error: Could not find or load main class");

    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> debug;

    LastWords(Consumer<String> debug) {
        this.debug = debug;
    }

    synchronized void add(String line) {
        if (line.isBlank() || line.startsWith(EXPECTED)) {
            return;
        }
        String cut = line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
        debug.accept("worker: " + cut);
        lines.addLast(cut);
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /** Whether they are those of a launcher whose flags are wrong; a flag without its dash is taken for the main class. */
    synchronized boolean sayThatNoJvmStarted() {
        return lines.stream().anyMatch(line -> NO_JVM.stream().anyMatch(line::startsWith));
    }

    /** {@code ": …"} with the last lines, or nothing where there are none. */
    synchronized String quoted() {
        return lines.isEmpty() ? "" : ": " + String.join(" | ", lines);
    }
}
