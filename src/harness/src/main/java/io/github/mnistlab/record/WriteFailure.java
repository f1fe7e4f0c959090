package io.github.mnistlab.record;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Says what stood in the way of writing a file, and what to do about it. */
public final class WriteFailure {
    private WriteFailure() {}

    /** An ENVIRONMENT failure that names the path in the reports folder, the reason and the next step. */
    public static UserFailure of(Path path, IOException cause) {
        return of(path, cause, "-Dmnist.reports");
    }

    /**
     * The same for another folder.
     *
     * @param option that chooses the folder
     */
    static UserFailure of(Path path, IOException cause, String option) {
        return UserFailure.environment(
                path + ": cannot be written: " + reason(cause) + ", or choose another folder with " + option, cause);
    }

    /** What is wrong, and what to do about it. */
    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException e && e.getReason() != null
                ? e.getReason()
                : String.valueOf(cause.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("space") || lower.contains("quota")) {
            return "the disk is full (" + OneLine.of(reason) + "); free some space";
        }
        if (cause instanceof FileAlreadyExistsException e) {
            return e.getFile() + " is in the way; move it";
        }
        if (cause instanceof AccessDeniedException e) {
            return "no permission for " + e.getFile() + "; change its permissions";
        }
        if (cause instanceof NoSuchFileException e) {
            return e.getFile() + " cannot be made; check the folder above it";
        }
        return OneLine.of(reason) + "; check the folder and the disk";
    }
}
