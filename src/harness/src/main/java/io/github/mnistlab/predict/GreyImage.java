package io.github.mnistlab.predict;

/**
 * Any grey image.
 *
 * @param height in pixels, ≥ 1
 * @param width in pixels, ≥ 1
 * @param levels {@code [height · width]}, row by row, 0 (black) … 255 (white)
 */
@SuppressWarnings("ArrayRecordComponent") // a step between two others, never compared
record GreyImage(int height, int width, int[] levels) {

    int level(int y, int x) {
        return levels[y * width + x];
    }

    /** How many pixels there are of each level, {@code [256]}. */
    int[] histogram() {
        int[] histogram = new int[256];
        for (int level : levels) {
            histogram[level]++;
        }
        return histogram;
    }
}
