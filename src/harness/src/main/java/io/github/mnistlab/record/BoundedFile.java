package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file whole, unless it is longer than any that was written here. */
final class BoundedFile {
    private BoundedFile() {}

    /**
     * The file's bytes.
     *
     * @param longest bytes that are read at the most
     * @param ifMissing next step where there is no such file
     * @param ifTooLong next step where it is longer
     * @throws UserFailure (INPUT) if it is missing, longer or not readable
     */
    static byte[] read(Path file, int longest, String ifMissing, String ifTooLong) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw UserFailure.input(file + ": is longer than " + longest + " bytes; " + ifTooLong);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw UserFailure.input(file + ": is missing; " + ifMissing, e);
        } catch (IOException e) {
            throw UserFailure.input(
                    file + ": cannot be read: " + OneLine.of(String.valueOf(e.getMessage()))
                            + "; check the file and its permissions",
                    e);
        }
    }
}
