package io.github.mnistlab.report;

import io.github.mnistlab.evaluation.LabelledImages;
import io.github.mnistlab.mlp.MlpParameters;
import io.github.mnistlab.mlp.MlpParameters.Layer;
import io.github.mnistlab.picture.Bitmap;
import java.util.Arrays;

/**
 * The weights of the first layer as pictures, a tile for each of its outputs.
 *
 * <p>Blue raises the output where there is ink, orange lowers it. All tiles have one scale, so that outputs that learnt nothing
 * stay pale; it ends at the 99th percentile of the weights' magnitudes, so that a few large ones do not pale all the others.
 * The weights fall into {@value #LEVELS} levels of either colour, which the eye cannot tell from more.
 */
final class FirstLayer {
    /** The most tiles that are drawn. */
    static final int MOST_TILES = 256;

    /** Of each colour, beside zero. */
    private static final int LEVELS = 15;

    private static final int GAP = 2;
    private static final int ZERO = 0xF4F5F7;
    private static final int POSITIVE = 0x123F96;
    private static final int NEGATIVE = 0xA34400;

    private final Layer layer;
    private final int height;
    private final int width;
    private final float largest;

    private FirstLayer(Layer layer, int height, int width) {
        this.layer = layer;
        this.height = height;
        this.width = width;
        this.largest = percentile(layer.weights());
    }

    private static float percentile(float[] weights) {
        float[] magnitudes = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            magnitudes[i] = Math.abs(weights[i]);
        }
        Arrays.sort(magnitudes);
        return Math.max(Float.MIN_NORMAL, magnitudes[(int) (0.99 * (weights.length - 1))]);
    }

    /** The tiles, of which there are as many as outputs, but no more than {@value #MOST_TILES}. */
    static int tiles(MlpParameters network) {
        return Math.min(MOST_TILES, network.layers().get(0).outputs());
    }

    /**
     * The picture.
     *
     * @param images whose size the inputs have
     * @param scale side of a weight's square
     */
    static Bitmap picture(MlpParameters network, LabelledImages images, int scale) {
        return new FirstLayer(network.layers().get(0), images.height(), images.width()).draw(tiles(network), scale);
    }

    private Bitmap draw(int tiles, int scale) {
        int columns = tiles <= 10 ? tiles : 16;
        int rows = (tiles + columns - 1) / columns;
        Bitmap picture = new Bitmap(
                columns * (width + GAP) * scale - GAP * scale, rows * (height + GAP) * scale - GAP * scale, 0xFFFFFF);
        for (int tile = 0; tile < tiles; tile++) {
            drawTile(
                    picture,
                    tile,
                    tile % columns * (width + GAP) * scale,
                    tile / columns * (height + GAP) * scale,
                    scale);
        }
        return picture;
    }

    private void drawTile(Bitmap picture, int tile, int left, int top, int scale) {
        int from = tile * layer.inputs();
        for (int i = 0; i < height * width; i++) {
            int colour = colour(layer.weights()[from + i] / largest);
            picture.fill(left + i % width * scale, top + i / width * scale, scale, scale, colour);
        }
    }

    private static int colour(float weight) {
        int level = Math.round(Math.min(1, Math.abs(weight)) * LEVELS);
        return mixed(ZERO, weight < 0 ? NEGATIVE : POSITIVE, level);
    }

    private static int mixed(int from, int to, int level) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            colour |= (a + (b - a) * level / LEVELS) << shift;
        }
        return colour;
    }
}
