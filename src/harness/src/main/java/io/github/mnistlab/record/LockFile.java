package io.github.mnistlab.record;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mnistlab.failure.UserFailure;
import io.github.mnistlab.spec.ExperimentName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * `experiments/<name>.lock.json`, an {@link ExperimentLock} beside its spec.
 *
 * @param path of the file, which need not be there
 * @param experiment whose lock it is
 */
public record LockFile(Path path, String experiment) {
    /** The longest lock that is read, in bytes. */
    static final int LONGEST = 16 << 10;

    private static final String NEXT_STEP =
            "restore it, or delete it and make it again with mvn mnist:lock -Dexperiment=";

    private static final JsonMapper MAPPER = JsonMapping.mapper(LONGEST);

    /**
     * An experiment's.
     *
     * @param experiments the folder of the specs
     * @throws IllegalArgumentException if that is not an experiment's name
     */
    public static LockFile of(Path experiments, String experiment) {
        if (!ExperimentName.isValid(experiment)) {
            throw new IllegalArgumentException("not an experiment's name: " + experiment);
        }
        return new LockFile(experiments.resolve(experiment + ".lock.json"), experiment);
    }

    /**
     * Reads the lock; empty if there is none.
     *
     * @throws UserFailure (INPUT) if it is no file, too long, of another schema version, no lock, or another experiment's
     */
    public Optional<ExperimentLock> read() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        requireFile();
        String nextStep = NEXT_STEP + experiment;
        byte[] json = BoundedFile.read(path, LONGEST, nextStep, nextStep);
        var document = new VersionedJson<>(
                MAPPER, ExperimentLock.class, ExperimentLock.SCHEMA_VERSION, "a lock", nextStep, nextStep);
        ExperimentLock lock = document.read(path, json);
        if (!lock.experiment().equals(experiment)) {
            throw UserFailure.input(path + ": experiment: is the lock of " + lock.experiment() + ", not of "
                    + experiment + "; " + nextStep);
        }
        return Optional.of(lock);
    }

    /**
     * Writes the lock in place of what was there: whoever reads it sees the old one or the new, never a part. The same lock
     * gives the same bytes everywhere.
     *
     * @throws UserFailure if it cannot be written
     */
    public void write(ExperimentLock lock) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            requireFile();
        }
        try {
            DurableFiles.replaceOrThrow(path, JsonMapping.write(MAPPER, lock).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw WriteFailure.of(path, e, "-Dmnist.experiments");
        }
    }

    /** A link could lead out of the folder, and reading a pipe would never end. */
    private void requireFile() {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw UserFailure.input(path + ": is in the way of the experiment's lock, for it is not a file; remove it");
        }
    }
}
