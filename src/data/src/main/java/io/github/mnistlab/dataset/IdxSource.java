package io.github.mnistlab.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Where the bytes of one IDX file come from.
 *
 * @param place what messages call it
 * @param length number of bytes as stored, compressed or not; what a header may promise is bounded by it
 * @param content opens the stored bytes
 */
record IdxSource(String place, long length, Content content) {
    IdxSource {
        Objects.requireNonNull(place);
        Objects.requireNonNull(content);
    }

    /** Opens the stored bytes of a file. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }
}
