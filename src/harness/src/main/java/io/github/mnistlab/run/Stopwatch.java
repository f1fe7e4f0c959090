package io.github.mnistlab.run;

import io.github.mnistlab.record.RunRecord.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Where the seconds of a run go. */
final class Stopwatch {
    private final List<Timing> timings = new ArrayList<>();

    /** Does the work and notes how long it took. */
    <T> T time(String name, Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        timings.add(new Timing(name, (System.nanoTime() - begin) * 1e-9));
        return result;
    }

    List<Timing> timings() {
        return List.copyOf(timings);
    }
}
