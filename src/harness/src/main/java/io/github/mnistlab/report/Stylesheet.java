package io.github.mnistlab.report;

import io.github.mnistlab.record.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** The one stylesheet of all pages, and the policy by which a browser runs it and nothing else. */
final class Stylesheet {
    private static final String TEXT = load();

    private Stylesheet() {}

    static String text() {
        return TEXT;
    }

    /** No script, no request, no other style: even a hole in the escaping would have no effect. */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String digest() {
        String hex = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String load() {
        try (var in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream("style.css"))) {
            // A checkout on Windows may have put \r there.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
