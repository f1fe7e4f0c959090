package io.github.mnistlab.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A run that is being written, out of everybody's sight until {@link RunStore#publish} moves it into place. */
public final class StagedRun implements AutoCloseable {
    private final String experiment;
    private final Path path;

    StagedRun(String experiment, Path path) {
        this.experiment = experiment;
        this.path = path;
    }

    public String experiment() {
        return experiment;
    }

    /** The folder that will become the run's. */
    public Path path() {
        return path;
    }

    /**
     * Where a file of the run goes; its folder is there afterwards.
     *
     * @param relative plain names separated by `/`
     * @throws IllegalArgumentException if the path would not stay inside the run
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if the folder cannot be made
     */
    public Path resolve(String relative) {
        if (!RelativePath.isValid(relative)) {
            throw new IllegalArgumentException("not a file name for a run: " + relative);
        }
        Path file = path.resolve(relative);
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
        return file;
    }

    /**
     * Writes a file of the run that is not there yet.
     *
     * @throws io.github.mnistlab.failure.UserFailure (ENVIRONMENT) if it cannot be written
     */
    public void write(String relative, byte[] content) {
        Path file = resolve(relative);
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw WriteFailure.of(file, e);
        }
    }

    /** Writes a file of the run as UTF-8; see {@link #write(String, byte[])}. */
    public void write(String relative, String text) {
        write(relative, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Removes what was written, unless it was published. */
    @Override
    public void close() {
        try {
            DurableFiles.deleteTree(path);
            Staging.removeIfEmpty(path.getParent());
        } catch (IOException e) {
            throw WriteFailure.of(path, e);
        }
    }
}
