package io.github.mnistlab.run;

import java.nio.file.Path;

/**
 * The folders that a piece of work may touch; all absolute.
 *
 * @param base the user's project; relative paths in specs start here
 * @param experiments the folder with the specs
 * @param reports the folder that runs are written to
 */
public record Workspace(Path base, Path experiments, Path reports) {
    public Workspace {
        base = base.toAbsolutePath().normalize();
        experiments = base.resolve(experiments).normalize();
        reports = base.resolve(reports).normalize();
    }
}
