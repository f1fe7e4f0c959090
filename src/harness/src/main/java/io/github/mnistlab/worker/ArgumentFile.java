package io.github.mnistlab.worker;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file of command-line arguments, for the `java` launcher's `@file`: no limit on the length, no shell's quoting. */
final class ArgumentFile implements AutoCloseable {
    private final Path path;

    private ArgumentFile(Path path) {
        this.path = path;
    }

    /**
     * Writes one into the folder for temporary files.
     *
     * @throws UserFailure if an argument cannot be written in the system's encoding, or the file not at all
     */
    static ArgumentFile write(List<String> arguments) {
        // The launcher is a C program: it reads bytes, as the operating system would have given them.
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        String text = arguments.stream().map(ArgumentFile::quoted).collect(Collectors.joining("\n", "", "\n"));
        if (!charset.newEncoder().canEncode(text)) {
            throw UserFailure.environment("a folder's name cannot be written in this system's encoding (" + charset
                    + "); set a UTF-8 locale, as in LC_ALL=C.UTF-8");
        }
        try {
            Path path = Files.createTempFile("mnist-worker-", ".args");
            // For when Maven is interrupted; in all other cases it is gone before.
            path.toFile().deleteOnExit();
            Files.writeString(path, text, charset);
            return new ArgumentFile(path);
        } catch (IOException e) {
            throw UserFailure.environment(
                    "cannot write the worker's argument file: " + e.getMessage()
                            + "; make room or set another java.io.tmpdir",
                    e);
        }
    }

    /** The argument that stands for all those in the file. */
    String argument() {
        return "@" + path;
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Deletes it; the JVM that was started with it has read it before its first line of output. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is deleted when this JVM ends, or left to whoever cleans the folder for temporary files.
            return;
        }
    }
}
