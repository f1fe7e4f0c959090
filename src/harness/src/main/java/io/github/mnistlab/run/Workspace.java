package io.github.mnistlab.run;

import io.github.mnistlab.failure.UserFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folders that a piece of work may touch; all absolute.
 *
 * @param base the user's project; relative paths on the command line start here
 * @param experiments the folder with the specs
 * @param reports the folder that runs are written to
 */
public record Workspace(Path base, Path experiments, Path reports) {
    public Workspace {
        base = base.toAbsolutePath().normalize();
        experiments = base.resolve(experiments).normalize();
        reports = base.resolve(reports).normalize();
    }

    /**
     * Where relative paths in specs start: the folder that holds the experiments' folder, so that a spec means the same
     * files from whichever module it is run.
     */
    public Path specBase() {
        Path parent = experiments.getParent();
        return parent == null ? experiments : parent;
    }

    /**
     * A path that a spec names.
     *
     * @param key the spec's key, for the message
     * @param path relative to {@link #specBase()} and inside it, or absolute
     * @throws UserFailure (INPUT) if it is relative and leads out of there
     */
    public Path bySpec(String key, String path) {
        return inside(specBase(), key, path);
    }

    /**
     * A path that the command line names.
     *
     * @param key what named it, for the message
     * @param path relative to the base folder and inside it, or absolute
     * @throws UserFailure (INPUT) if it is relative and leads out of the base folder
     */
    public Path inside(String key, String path) {
        return inside(base, key, path);
    }

    private static Path inside(Path folder, String key, String path) {
        try {
            Path resolved = folder.resolve(path).normalize();
            if (Path.of(path).isAbsolute() || resolved.startsWith(folder)) {
                return resolved;
            }
        } catch (InvalidPathException e) {
            throw UserFailure.input(key + ": '" + path + "' is not a path on this system");
        }
        throw UserFailure.input(
                key + ": '" + path + "' leads out of the project; move it inside or give an absolute path");
    }

    /** How a path is shown: relative to the base folder where it is inside. */
    public String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString();
    }
}
