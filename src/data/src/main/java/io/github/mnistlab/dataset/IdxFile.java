package io.github.mnistlab.dataset;

/** The four files of an IDX dataset, by the names that MNIST gave them. */
enum IdxFile {
    TRAIN_IMAGES("train-images-idx3-ubyte"),
    TRAIN_LABELS("train-labels-idx1-ubyte"),
    TEST_IMAGES("t10k-images-idx3-ubyte"),
    TEST_LABELS("t10k-labels-idx1-ubyte");

    private final String fileName;

    IdxFile(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the uncompressed file. */
    String fileName() {
        return fileName;
    }

    /** The name of the gzip-compressed file. */
    String gzipName() {
        return fileName + ".gz";
    }
}
