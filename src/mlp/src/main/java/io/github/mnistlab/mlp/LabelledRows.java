package io.github.mnistlab.mlp;

import java.util.Objects;

/**
 * Rows with the class of each.
 *
 * @param rows the features
 * @param labels class of each row; not copied, never written to
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of large arrays, never compared
public record LabelledRows(Rows rows, int[] labels) {
    public LabelledRows {
        Objects.requireNonNull(rows);
        if (labels.length != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows cannot have " + labels.length + " labels");
        }
    }

    /**
     * Checks that a network can be trained or measured on the rows.
     *
     * @throws IllegalArgumentException if there are none, they are not {@code width} wide, or a label is not in [0, classes)
     */
    void check(int width, int classes) {
        if (rows.size() == 0) {
            throw new IllegalArgumentException("there are no rows to train or validate on");
        }
        if (rows.width() != width) {
            throw new IllegalArgumentException("rows of " + rows.width() + " features do not fit " + width + " inputs");
        }
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("label " + label + " is not one of " + classes + " classes");
            }
        }
    }
}
