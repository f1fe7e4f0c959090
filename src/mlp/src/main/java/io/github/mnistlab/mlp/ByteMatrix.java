package io.github.mnistlab.mlp;

/**
 * Rows of bytes, see {@link ByteRows}.
 *
 * @param size number of rows
 * @param width features per row
 * @param bytes {@code [size, width]} unsigned; not copied, never written to
 * @param scale what a byte is multiplied by
 * @param offset what is added to the product
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the data, never compared
public record ByteMatrix(int size, int width, byte[] bytes, float scale, float offset) implements Rows {
    public ByteMatrix {
        if (bytes.length != (long) size * width) {
            throw new IllegalArgumentException(size + " rows of " + width + " cannot have " + bytes.length + " bytes");
        }
    }

    /** The rows of a dataset that offers them as bytes. */
    public static ByteMatrix of(ByteRows rows) {
        return new ByteMatrix(rows.size(), rows.features(), rows.bytes(), rows.scale(), rows.offset());
    }
}
