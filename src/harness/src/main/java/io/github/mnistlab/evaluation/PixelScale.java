package io.github.mnistlab.evaluation;

/**
 * How a pixel becomes an input of the network: {@code x = scale · pixel + offset}, in float arithmetic.
 *
 * @param scale what a pixel, 0…255, is multiplied by
 * @param offset what is added to the product
 */
public record PixelScale(float scale, float offset) {

    /** {@code x = (pixel/255 − 0.5)/0.5}, the normalisation of every experiment here: black is −1, white is 1. */
    public static final PixelScale MINUS_ONE_TO_ONE = new PixelScale(2f / 255f, -1f);

    public PixelScale {
        if (!Float.isFinite(scale) || !Float.isFinite(offset)) {
            throw new IllegalArgumentException("scale and offset must be finite, but are " + scale + ", " + offset);
        }
    }

    /** The input for a pixel. */
    public float apply(int pixel) {
        return scale * pixel + offset;
    }

    /** The inputs for all pixels, {@code [256]}. */
    float[] table() {
        float[] table = new float[256];
        for (int pixel = 0; pixel < table.length; pixel++) {
            table[pixel] = apply(pixel);
        }
        return table;
    }
}
