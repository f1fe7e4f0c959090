package io.github.mnistlab.run;

import io.github.mnistlab.doctor.Finding;
import java.nio.file.Path;
import java.util.List;

/** What a piece of work came to; failures are thrown. */
public sealed interface WorkResult {

    /**
     * A run that is complete but for its reports, to be published.
     *
     * @param folder staging folder
     */
    record Staged(Path folder) implements WorkResult {}

    /**
     * How far a run could be repeated.
     *
     * @param agreement of the repetition with the record
     * @param lines the answer first, then what it rests on
     */
    record Reproduced(Agreement agreement, List<String> lines) implements WorkResult {
        public Reproduced {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What was found out about the worker.
     *
     * @param findings in the order in which they are shown
     */
    record Diagnosed(List<Finding> findings) implements WorkResult {
        public Diagnosed {
            findings = List.copyOf(findings);
        }
    }

    /**
     * How fast a model answers.
     *
     * @param folder with the record, and nothing of this measurement else
     */
    record Benchmarked(Path folder) implements WorkResult {}

    /**
     * Something to show.
     *
     * @param lines for the console
     * @param files that were written
     */
    record Shown(List<String> lines, List<Path> files) implements WorkResult {
        public Shown {
            lines = List.copyOf(lines);
            files = List.copyOf(files);
        }
    }
}
