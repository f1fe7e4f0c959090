package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file, unless it is longer than any that was written here. */
final class BoundedFile {
    private BoundedFile() {}

    /** What is made of a file. */
    @FunctionalInterface
    interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    /**
     * The file's bytes.
     *
     * @param longest bytes that are read at the most
     * @param ifMissing next step where there is no such file
     * @param ifTooLong next step where it is longer
     * @throws UserFailure (INPUT) if it is missing, longer or not readable
     */
    static byte[] read(Path file, int longest, String ifMissing, String ifTooLong) {
        return read(file, longest, ifMissing, ifTooLong, in -> {
            byte[] bytes = in.readNBytes(longest + 1);
            // Not every file's size is known before it is read.
            requireLength(file, bytes.length, longest, ifTooLong);
            return bytes;
        });
    }

    /**
     * What is made of a file whose length is in bounds; nothing of another is read.
     *
     * @param longest bytes
     * @param ifMissing next step where there is no such file
     * @param ifTooLong next step where it is longer
     * @throws UserFailure (INPUT) if it is missing, longer or not readable
     */
    static <T> T read(Path file, long longest, String ifMissing, String ifTooLong, Reading<T> reading) {
        try (var in = Files.newInputStream(file)) {
            requireLength(file, Files.size(file), longest, ifTooLong);
            return reading.of(in);
        } catch (NoSuchFileException e) {
            throw UserFailure.input(file + ": is missing; " + ifMissing, e);
        } catch (IOException e) {
            throw UserFailure.input(
                    file + ": cannot be read: " + OneLine.of(String.valueOf(e.getMessage()))
                            + "; check the file and its permissions",
                    e);
        }
    }

    private static void requireLength(Path file, long length, long longest, String ifTooLong) {
        if (length > longest) {
            throw UserFailure.input(file + ": is longer than " + longest + " bytes; " + ifTooLong);
        }
    }
}
