package io.github.mnistlab.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a crashing JVM leaves its log: in the reports folder, which is the user's to look at and not under version control. */
final class CrashLog {
    private static final String NAME = "hs_err_pid%s.log";

    private CrashLog() {}

    /** For the JVM, which replaces {@code %p} by its process id. */
    static String pattern(Path folder) {
        return folder.toString().replace("%", "%%") + folder.getFileSystem().getSeparator() + NAME.formatted("%p");
    }

    /** The log that the process with this id left. */
    static Optional<Path> find(Path folder, long pid) {
        return Optional.of(folder.resolve(NAME.formatted(pid))).filter(Files::exists);
    }
}
