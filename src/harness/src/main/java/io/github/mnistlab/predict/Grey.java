package io.github.mnistlab.predict;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/** From colours to grey. */
final class Grey {

    private Grey() {}

    /**
     * The grey levels of an image.
     *
     * <p>Grey samples are taken as they are stored: Java would take them for linear light and brighten them. Colours are
     * weighed as in ITU-R BT.601. Where an image is transparent, it lies on white if its visible part is dark, on black
     * if it is light.
     */
    static GreyImage of(BufferedImage image) {
        int[] levels = new int[image.getWidth() * image.getHeight()];
        int[] alphas = new int[levels.length];
        if (isGrey(image)) {
            readSamples(image.getRaster(), levels, alphas);
        } else {
            readColours(image, levels, alphas);
        }
        return new GreyImage(image.getHeight(), image.getWidth(), onBackground(levels, alphas));
    }

    private static boolean isGrey(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel model
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    private static void readSamples(Raster raster, int[] levels, int[] alphas) {
        int bits = raster.getSampleModel().getSampleSize(0);
        int max = (1 << bits) - 1;
        boolean alpha = raster.getNumBands() > 1;
        int i = 0;
        for (int y = raster.getMinY(); y < raster.getMinY() + raster.getHeight(); y++) {
            for (int x = raster.getMinX(); x < raster.getMinX() + raster.getWidth(); x++, i++) {
                levels[i] = raster.getSample(x, y, 0) * 255 / max;
                alphas[i] = alpha ? raster.getSample(x, y, 1) * 255 / max : 255;
            }
        }
    }

    private static void readColours(BufferedImage image, int[] levels, int[] alphas) {
        int[] row = new int[image.getWidth()];
        int i = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                int red = argb >> 16 & 0xFF;
                int green = argb >> 8 & 0xFF;
                int blue = argb & 0xFF;
                levels[i] = (299 * red + 587 * green + 114 * blue + 500) / 1000;
                alphas[i++] = argb >>> 24;
            }
        }
    }

    private static int[] onBackground(int[] levels, int[] alphas) {
        long weight = 0;
        long sum = 0;
        for (int i = 0; i < levels.length; i++) {
            weight += alphas[i];
            sum += (long) alphas[i] * levels[i];
        }
        int background = 2 * sum < 255 * weight ? 255 : 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (levels[i] * alphas[i] + background * (255 - alphas[i]) + 127) / 255;
        }
        return levels;
    }
}
