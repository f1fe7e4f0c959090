package io.github.mnistlab.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip file of exactly one member.
 *
 * <p>{@link GZIPInputStream} silently ignores whatever follows the member; this one counts what it has taken from the
 * file, so that {@link #hasTrailingBytes()} can tell.
 */
final class GzipMember extends GZIPInputStream {
    /** No deflate stream expands more than this: a match of 258 bytes takes at least two bits. */
    static final int MAX_EXPANSION = 1032;

    private static final int TRAILER_BYTES = 8;
    private static final int BUFFER_BYTES = 1 << 16;

    private final CountingStream file;
    private final long headerBytes;

    private GzipMember(CountingStream file) throws IOException {
        super(file, BUFFER_BYTES);
        this.file = file;
        this.headerBytes = file.count; // the constructor reads the header, byte by byte, and nothing more
    }

    static GzipMember open(InputStream file) throws IOException {
        return new GzipMember(new CountingStream(file));
    }

    /** Whether the file goes on after the member; to be asked at the end of the stream. */
    boolean hasTrailingBytes() throws IOException {
        return file.count != headerBytes + inf.getBytesRead() + TRAILER_BYTES || file.read() != -1;
    }

    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
