package io.github.mnistlab.mlp;

/** The features of a dataset in the form that the kernels read. */
public sealed interface Rows permits ByteMatrix, SparseMatrix {
    /** Number of rows. */
    int size();

    /** Features per row. */
    int width();
}
