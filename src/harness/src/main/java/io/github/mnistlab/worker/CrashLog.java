package io.github.mnistlab.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a crashing JVM leaves its log: in the reports folder, which is the user's to look at and not under version control. */
final class CrashLog {
    private CrashLog() {}

    /** For the JVM, which replaces {@code %p} by its process id. */
    static String pattern(Path folder) {
        return folder.toString().replace("%", "%%") + folder.getFileSystem().getSeparator() + name("%p");
    }

    /** The log that the process with this id left. */
    static Optional<Path> find(Path folder, long pid) {
        return Optional.of(folder.resolve(name(Long.toString(pid)))).filter(Files::exists);
    }

    private static String name(String pid) {
        return "hs_err_pid" + pid + ".log";
    }
}
