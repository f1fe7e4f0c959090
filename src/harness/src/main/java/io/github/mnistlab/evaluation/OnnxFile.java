package io.github.mnistlab.evaluation;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * An exported model in memory.
 *
 * <p>Only the bytes of this one file count: ONNX Runtime never learns where it lay, so a model cannot pull in
 * neighbouring files.
 *
 * @param name what messages call it: the path as the user gave it
 * @param bytes the whole file; shared, never written to
 */
@SuppressWarnings("ArrayRecordComponent") // shared views, never compared
public record OnnxFile(String name, byte[] bytes) {

    /** Larger files are refused before they are read: 512 MiB, 130 million weights. */
    static final int MAX_BYTES = 512 << 20;

    /** What ONNX Runtime's own format has for the identifier that a FlatBuffers file has after its first four bytes. */
    private static final String ORT_IDENTIFIER = "ORTM";

    public OnnxFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
    }

    /**
     * Reads a file.
     *
     * @throws UserFailure if it is missing, no regular file, empty, larger than 512 MiB or not readable
     */
    public static OnnxFile read(Path path) {
        requireReadable(path);
        try (InputStream in = Files.newInputStream(path)) {
            return new OnnxFile(path.toString(), in.readNBytes(MAX_BYTES));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Checks a file without reading it.
     *
     * @throws UserFailure if it is missing, no regular file, empty or larger than 512 MiB
     */
    public static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw UserFailure.input(path + ": no such file; give the path of an ONNX model");
        }
        if (!Files.isRegularFile(path)) {
            throw UserFailure.input(path + ": is not a file; give the path of an ONNX model");
        }
        long bytes = length(path);
        if (bytes > MAX_BYTES) {
            throw UserFailure.input(path + ": has " + bytes + " bytes, but at most " + MAX_BYTES
                    + " (512 MiB) are read; use a smaller model");
        }
        if (bytes == 0) {
            throw UserFailure.input(path + ": is empty; export the model again");
        }
    }

    /** What to say where a file of a model cannot be read. */
    public static UserFailure unreadable(Path path, IOException e) {
        return e instanceof AccessDeniedException
                ? UserFailure.input(path + ": cannot be read: access denied; change the file's permissions", e)
                : UserFailure.input(path + ": cannot be read: " + e.getMessage() + "; check the disk", e);
    }

    private static long length(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Whether ONNX Runtime would take it for its own format; such a file can be one of ONNX as well, with another model. */
    boolean isOrtFormat() {
        return bytes.length >= 8 && new String(bytes, 4, 4, StandardCharsets.ISO_8859_1).equals(ORT_IDENTIFIER);
    }
}
