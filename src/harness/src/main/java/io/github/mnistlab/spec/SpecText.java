package io.github.mnistlab.spec;

import io.github.mnistlab.failure.UserFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A spec's text, once it is sure to be a small text file in UTF-8. */
final class SpecText {
    /** 64 KiB. */
    static final int MOST_BYTES = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SpecText() {}

    /**
     * Reads a file.
     *
     * @param source what messages call it
     * @return its text without a byte order mark
     * @throws UserFailure if it is too large, not a regular file, not text, empty, or cannot be read
     */
    static String read(String source, Path file) {
        if (!Files.exists(file)) {
            throw UserFailure.input(source + ": there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw UserFailure.input(source + ": is not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            requireSmall(source, Files.size(file));
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            requireSmall(source, bytes.length); // it may have grown meanwhile, or be a device that tells no size
            return text(source, bytes);
        } catch (IOException e) {
            throw UserFailure.environment(source + ": cannot be read: " + Shown.reason(e), e);
        }
    }

    private static void requireSmall(String source, long bytes) {
        if (bytes > MOST_BYTES) {
            throw UserFailure.input(String.format(
                    Locale.ROOT, "%s: is %,d bytes or more, but a spec has at most %,d", source, bytes, MOST_BYTES));
        }
    }

    private static String text(String source, byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                throw UserFailure.input(source + ": is a binary file (or UTF-16), but a spec is YAML in UTF-8");
            }
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        text = marked ? text.substring(1) : text;
        if (result.isError()) {
            throw UserFailure.input(end(source, text) + ": is not UTF-8; save the file in that encoding");
        }
        requireNoControls(source, text);
        return text;
    }

    private static void requireNoControls(String source, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmless = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
            if ((Character.isISOControl(c) && !harmless) || c >= '\uFFFE') {
                throw UserFailure.input(String.format(
                        Locale.ROOT,
                        "%s: holds U+%04X, a character that YAML does not allow",
                        end(source, text.substring(0, i)),
                        (int) c));
            }
        }
    }

    /** The place right after a text. */
    private static Place end(String source, String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return new Place(source, line, last.codePointCount(0, last.length()) + 1);
    }
}
