package io.github.mnistlab.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Where the bytes of one IDX file come from.
 *
 * @param place what messages call it
 * @param content opens the stored bytes
 */
record IdxSource(String place, Content content) {
    IdxSource {
        Objects.requireNonNull(place);
        Objects.requireNonNull(content);
    }

    /** Opens a file. */
    @FunctionalInterface
    interface Content {
        Stored open() throws IOException;
    }

    /**
     * A file as it is stored, compressed or not.
     *
     * @param length number of stored bytes; what a header may promise is bounded by it
     * @param bytes the stored bytes, to be closed by whoever opened them
     */
    record Stored(long length, InputStream bytes) {}
}
