package io.github.mnistlab.dataset;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The uncompressed bytes of one IDX file, gzip or plain as its content says, digested while they pass. */
final class IdxStream implements Closeable {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int CHUNK_BYTES = 1 << 18;

    private final InputStream bytes;
    private final long maxBytes;
    private final MessageDigest digest;

    private IdxStream(InputStream bytes, long maxBytes) {
        this.bytes = bytes;
        this.maxBytes = maxBytes;
        this.digest = sha256Digest();
    }

    static IdxStream open(IdxSource source) throws IOException {
        IdxSource.Stored stored = source.content().open();
        InputStream file = new BufferedInputStream(stored.bytes());
        try {
            file.mark(2);
            int magic = file.read() << 8 | file.read();
            file.reset();
            return magic == GZIP_MAGIC
                    ? new IdxStream(
                            GzipMember.open(file), Math.multiplyExact(stored.length(), GzipMember.MAX_EXPANSION))
                    : new IdxStream(file, stored.length());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The most bytes that this stream can have, judged by the size of the file. */
    long maxBytes() {
        return maxBytes;
    }

    /**
     * Fills the array.
     *
     * @throws EOFException if the stream ends before
     */
    void readFully(byte[] target) throws IOException {
        for (int done = 0; done < target.length; ) {
            int read = bytes.readNBytes(target, done, Math.min(CHUNK_BYTES, target.length - done));
            if (read == 0) {
                throw new EOFException();
            }
            digest.update(target, done, read);
            done += read;
        }
    }

    /** Digests what is left, at most so many bytes of it. */
    void skip(long most) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        int read;
        for (long left = most; left > 0; left -= read) {
            read = bytes.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
            if (read == 0) {
                return;
            }
            digest.update(chunk, 0, read);
        }
    }

    /** Whether nothing follows, neither in the stream nor in the file; it also has gzip's checksum verified. */
    boolean isAtEnd() throws IOException {
        return bytes.read() == -1 && !(bytes instanceof GzipMember member && member.hasTrailingBytes());
    }

    /** Digest of the bytes read, lower-case hex; ends the digest. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
