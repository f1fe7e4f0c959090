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
