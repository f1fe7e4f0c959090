package io.github.mnistlab.report;

import io.github.mnistlab.record.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** Text that stands beside this class and goes into pages as it is. */
final class PageResource {
    private PageResource() {}

    static String text(String name) {
        try (var in = Objects.requireNonNull(PageResource.class.getResourceAsStream(name), name)) {
            // A checkout on Windows may have put \r there.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a content-security policy names a text. */
    static String source(String text) {
        byte[] digest = HexFormat.of().parseHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
