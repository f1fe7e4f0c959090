package io.github.mnistlab.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * Reads IDX files of unsigned bytes: three dimensions for images, one for labels. Labels may also be a table of 32-bit integers, as
 * QMNIST's are, whose first column is the class.
 *
 * <p>An IDX file is a big-endian header (a magic number whose last byte counts the dimensions, then 32 bits for each) and
 * the bytes themselves. Nothing is allocated before the header has been checked against fixed limits and against the size
 * of the file, of which a plain one can hold no more bytes than it has and a gzip one no more than
 * {@value GzipMember#MAX_EXPANSION} times as many.
 */
final class IdxReader {
    static final int IMAGES_MAGIC = 0x00000803;
    static final int LABELS_MAGIC = 0x00000801;
    static final int LABEL_TABLE_MAGIC = 0x00000C02;

    static final int MAX_ITEMS = 10_000_000;
    static final int MAX_SIDE = 1024;
    static final int MAX_LABEL_COLUMNS = 64;
    static final long MAX_BYTES = 1L << 30;
    /** Of a file of images; beside its bytes, not among them. */
    private static final int MAX_HEADER = 16;

    private IdxReader() {}

    /**
     * Reads a file of images.
     *
     * @throws DatasetException if the file is anything but one well-formed IDX file of images within the limits
     */
    static IdxImages readImages(IdxSource source) {
        return read(source, stream -> {
            Header header = Header.read(stream, source.place(), IMAGES_MAGIC, IMAGES_MAGIC);
            int height = header.dimension(1, "rows", MAX_SIDE);
            int width = header.dimension(2, "columns", MAX_SIDE);
            int count = header.dimension(0, "images", MAX_ITEMS);
            byte[] pixels = header.readBody(stream, (long) count * height * width);
            return new IdxImages(count, height, width, pixels, stream.sha256());
        });
    }

    /**
     * Reads a file of labels.
     *
     * @throws DatasetException if the file is anything but one well-formed IDX file of labels within the limits
     */
    static IdxLabels readLabels(IdxSource source) {
        return read(source, stream -> {
            Header header = Header.read(stream, source.place(), LABELS_MAGIC, LABEL_TABLE_MAGIC);
            int count = header.dimension(0, "labels", MAX_ITEMS);
            int[] labels = header.magic() == LABELS_MAGIC ? bytes(header, stream, count) : table(header, stream, count);
            return new IdxLabels(labels, stream.sha256());
        });
    }

    private static int[] bytes(Header header, IdxStream stream, int count) throws IOException {
        byte[] body = header.readBody(stream, count);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = body[i] & 0xFF;
        }
        return labels;
    }

    private static int[] table(Header header, IdxStream stream, int count) throws IOException {
        int row = Integer.BYTES * header.dimension(1, "columns", MAX_LABEL_COLUMNS);
        ByteBuffer body = ByteBuffer.wrap(header.readBody(stream, (long) count * row));
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = body.getInt(i * row);
            if (labels[i] < 0 || labels[i] > ClassLabels.MAX_LABEL) {
                throw DatasetException.of(
                        "%s: label %d is %d, but labels must be 0 to %d; number the classes anew",
                        header.place(), i, labels[i], ClassLabels.MAX_LABEL);
            }
        }
        return labels;
    }

    /**
     * The digest that reading a file gives, without keeping the file.
     *
     * @throws DatasetException if the file cannot be read to an end within the limits
     */
    static String readSha256(IdxSource source) {
        return read(source, stream -> {
            stream.skip(MAX_HEADER + MAX_BYTES);
            if (!stream.isAtEnd()) {
                throw DatasetException.of(
                        "%s: has more than %d bytes, or bytes after its end; fetch the file again",
                        source.place(), MAX_BYTES);
            }
            return stream.sha256();
        });
    }

    private static <T> T read(IdxSource source, Parser<T> parser) {
        try (IdxStream stream = IdxStream.open(source)) {
            return parser.parse(stream);
        } catch (EOFException e) {
            throw new DatasetException(source.place() + ": is truncated; fetch the file again", e);
        } catch (ZipException e) {
            throw new DatasetException(
                    source.place() + ": is a damaged gzip file (" + e.getMessage() + "); fetch the file again", e);
        } catch (IOException e) {
            throw new DatasetException(
                    source.place() + ": cannot be read (" + e + "); check the file and its permissions", e);
        }
    }

    private interface Parser<T> {
        T parse(IdxStream stream) throws IOException;
    }

    /** The dimensions of a file, as its header states them; each is checked before it is used. */
    private record Header(String place, int magic, ByteBuffer bytes) {
        /** Reads one that begins as is wanted or, rarely, otherwise; the last byte of that counts the dimensions. */
        static Header read(IdxStream stream, String place, int usual, int rare) throws IOException {
            byte[] first = new byte[length(usual)];
            stream.readFully(first);
            int magic = ByteBuffer.wrap(first).getInt();
            if (magic != usual && magic != rare) {
                throw DatasetException.of(
                        "%s: starts with 0x%08x, but an IDX file of %s; put the right file there",
                        place,
                        magic,
                        usual == IMAGES_MAGIC
                                ? String.format(Locale.ROOT, "images starts with 0x%08x", usual)
                                : String.format(Locale.ROOT, "labels starts with 0x%08x or 0x%08x", usual, rare));
            }
            byte[] rest = new byte[length(magic) - first.length];
            stream.readFully(rest);
            return new Header(
                    place, magic, ByteBuffer.allocate(length(magic)).put(first).put(rest));
        }

        private static int length(int magic) {
            return Integer.BYTES * (1 + (magic & 0xFF));
        }

        int dimension(int index, String what, int max) {
            long value = Integer.toUnsignedLong(bytes.getInt(Integer.BYTES * (1 + index)));
            if (value < 1 || value > max) {
                throw DatasetException.of(
                        "%s: header says %d %s, but there must be 1 to %d; fetch the file again",
                        place, value, what, max);
            }
            return (int) value;
        }

        byte[] readBody(IdxStream stream, long size) throws IOException {
            if (size > MAX_BYTES) {
                throw DatasetException.of(
                        "%s: header promises %d bytes, but at most %d are read; use a smaller dataset",
                        place, size, MAX_BYTES);
            }
            if (size > stream.maxBytes() - bytes.capacity()) {
                throw DatasetException.of(
                        "%s: is truncated: header promises %d bytes, more than a file of its size can hold; fetch the file again",
                        place, size);
            }
            byte[] body = new byte[(int) size];
            stream.readFully(body);
            if (!stream.isAtEnd()) {
                throw DatasetException.of(
                        "%s: has bytes after the %d that its header promises; fetch the file again", place, size);
            }
            return body;
        }
    }
}
