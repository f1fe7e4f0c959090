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
}
