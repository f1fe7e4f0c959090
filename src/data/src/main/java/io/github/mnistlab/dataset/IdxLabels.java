package io.github.mnistlab.dataset;

/**
 * The content of an IDX file of labels.
 *
 * @param labels of each image, 0 to 255
 * @param sha256 digest of the file's uncompressed bytes, lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // carries a large array to its owner, never compared
record IdxLabels(int[] labels, String sha256) {}
