package io.github.mnistlab.mlp;

/**
 * Rows of bytes with a scale and an offset: feature k of row i is {@code scale · (bytes[i · features + k] & 0xFF) + offset}.
 *
 * <p>A {@code Dataset<Label>} that implements this is trained on without one {@code Feature} object per pixel; feature ids
 * are the columns. Any other dataset goes through its {@code Example}s.
 */
public interface ByteRows {
    /** Number of rows. */
    int size();

    /** Features per row. */
    int features();

    /** All rows, {@code [size, features]}, row by row, unsigned; shared, never written to. */
    byte[] bytes();

    /**
     * The class of each row, {@code [size]}, as the output ids of the dataset's {@code getOutputIDInfo()}; shared, never
     * written to.
     */
    int[] labels();

    /** What a byte is multiplied by. */
    float scale();

    /** What is added to the product. */
    float offset();
}
