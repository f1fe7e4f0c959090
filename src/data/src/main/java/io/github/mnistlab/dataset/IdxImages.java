package io.github.mnistlab.dataset;

/**
 * The content of an IDX file of images.
 *
 * @param count number of images
 * @param height rows of an image
 * @param width columns of an image
 * @param pixels {@code [count, height · width]}, unsigned
 * @param sha256 digest of the file's uncompressed bytes, lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // carries a large array to its owner, never compared
record IdxImages(int count, int height, int width, byte[] pixels, String sha256) {}
