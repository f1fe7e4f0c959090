package io.github.mnistlab.explore;

import io.github.mnistlab.picture.Bitmap;

/**
 * At how many of a set's images each position has ink: from pale, a few, to dark blue, all of them; sand where none ever has.
 *
 * <p>The shares fall into {@value #LEVELS} levels, which the eye cannot tell from more.
 */
final class InkMap {
    private static final int LEVELS = 20;
    private static final int NEVER = 0xF2DFC4;
    private static final int FEW = 0xE3EBFA;
    private static final int ALL = 0x0B2A6B;

    /** The map takes about this many picture pixels a side. */
    private static final int SIDE = 336;

    private InkMap() {}

    /**
     * A PNG file.
     *
     * @param counts of a set of images of that size
     * @param images how many there are
     */
    static byte[] png(PixelCounts counts, int images, int height, int width) {
        int block = Tile.block(height, width);
        int rows = (height + block - 1) / block;
        int columns = (width + block - 1) / block;
        int scale = Math.max(1, SIDE / Math.max(rows, columns));
        Bitmap map = new Bitmap(columns * scale, rows * scale, NEVER);
        for (int position = 0; position < height * width; position++) {
            int inked = counts.inked(position);
            int level = (int) Math.ceil((double) inked * LEVELS / images);
            if (inked > 0 && position / width % block == 0 && position % width % block == 0) {
                map.fill(
                        position % width / block * scale,
                        position / width / block * scale,
                        scale,
                        scale,
                        colour(level));
            }
        }
        return map.png();
    }

    private static int colour(int level) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int few = FEW >> shift & 0xFF;
            int all = ALL >> shift & 0xFF;
            colour |= (few + (all - few) * level / LEVELS) << shift;
        }
        return colour;
    }
}
