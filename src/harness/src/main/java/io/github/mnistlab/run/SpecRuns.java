package io.github.mnistlab.run;

import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.record.RunFolder;
import io.github.mnistlab.record.RunRecord;
import io.github.mnistlab.record.RunStore;
import io.github.mnistlab.spec.ExperimentSpec;
import io.github.mnistlab.spec.ResolvedSpec;
import io.github.mnistlab.spec.SpecChanges;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An experiment's runs and whether they are of its spec as it is now.
 *
 * <p>How a run came by its spec, from the file or by `-Dset`, does not matter. The newest {@value #MOST} are looked at.
 */
final class SpecRuns {
    private static final int MOST = 100;

    private final ResolvedSpec resolved;
    private final List<RunFolder> runs;

    SpecRuns(ResolvedSpec resolved, RunStore store) {
        this.resolved = resolved;
        this.runs = store.runs(resolved.name()).stream().limit(MOST).toList();
    }

    /** Complete runs, newest first. */
    List<RunFolder> all() {
        return runs;
    }

    /** The newest run with an equal spec, description and threads aside; one that cannot be read may be it and is given too. */
    Optional<RunFolder> newestEqual() {
        return newest(spec -> SpecChanges.between(spec, resolved.spec()).isEmpty());
    }

    /** The newest run whose spec is of a kind; one that cannot be read may be it and is given too. */
    Optional<RunFolder> newest(Predicate<ExperimentSpec> kind) {
        return newest(runs, record -> kind.test(record.spec()));
    }

    /** The first run whose record is of a kind; one that cannot be read may be it and is given too. */
    static Optional<RunFolder> newest(List<RunFolder> runs, Predicate<RunRecord> kind) {
        return runs.stream()
                .filter(run -> read(run).map(kind::test).orElse(true))
                .findFirst();
    }

    /**
     * What has changed since the last run with the same `-Dset`, or else since the last run, in a few words; "no run yet"
     * where there is none that can be read.
     */
    String changes() {
        return readable()
                .filter(run -> run.overrides().equals(resolved.overrides()))
                .findFirst()
                .or(() -> readable().findFirst())
                .map(run ->
                        String.join(", ", SpecChanges.between(run.spec(), resolved.spec())) + " since run " + run.run())
                .orElse("no run yet");
    }

    private Stream<RunRecord> readable() {
        return runs.stream().flatMap(run -> read(run).stream());
    }

    private static Optional<RunRecord> read(RunFolder run) {
        try {
            return Optional.of(run.read());
        } catch (UserFailure e) {
            return Optional.empty();
        }
    }
}
