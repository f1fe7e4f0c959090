package io.github.mnistlab.predict;

import java.awt.Color;
import java.awt.Graphics2D;

/** Draws an image, each pixel as a square. */
public final class DigitPainter {

    private DigitPainter() {}

    /**
     * Draws.
     *
     * @param x of the left edge
     * @param y of the upper edge
     * @param scale side of a pixel's square
     */
    public static void paint(Graphics2D graphics, DigitImage image, int x, int y, int scale) {
        for (int row = 0; row < image.height(); row++) {
            for (int column = 0; column < image.width(); column++) {
                int level = image.pixel(row, column);
                graphics.setColor(new Color(level, level, level));
                graphics.fillRect(x + column * scale, y + row * scale, scale, scale);
            }
        }
    }
}
