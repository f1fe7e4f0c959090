package io.github.mnistlab.predict;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * A prediction as a picture: the image enlarged at the left, a horizontal bar for each class at the right.
 *
 * <p>Only rectangles with whole coordinates are drawn, and letters of its own: the bytes depend neither on fonts nor on a
 * rasteriser.
 */
public final class PredictionPicture {

    private static final int MARGIN = 24;
    private static final int DIGIT_SIDE = 336;
    private static final int BAR_LEFT = MARGIN + DIGIT_SIDE + 72;
    private static final int BAR_WIDTH = 280;
    private static final int LABEL_SCALE = 3;
    private static final int PERCENT_SCALE = 2;
    private static final int WIDTH = BAR_LEFT + BAR_WIDTH + 12 + 6 * PixelFont.ADVANCE * PERCENT_SCALE + MARGIN;

    private static final Color PAPER = Color.WHITE;
    private static final Color TRACK = new Color(0xEEF1F5);
    private static final Color BAR = new Color(0x9DB2CF);
    private static final Color BEST = new Color(0x1F5FBF);
    private static final Color TEXT = new Color(0x5B6472);
    private static final Color BEST_TEXT = new Color(0x14233B);

    private PredictionPicture() {}

    /** A PNG file. */
    public static byte[] png(DigitImage image, PredictionResult result) {
        BufferedImage picture = new BufferedImage(WIDTH, DIGIT_SIDE + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            drawDigit(graphics, image);
            for (int k = 0; k < result.classNames().size(); k++) {
                drawBar(graphics, result, k);
            }
        } finally {
            graphics.dispose();
        }
        return Png.encode(picture);
    }

    private static void drawDigit(Graphics2D graphics, DigitImage image) {
        graphics.setColor(Color.BLACK);
        graphics.fillRect(MARGIN, MARGIN, DIGIT_SIDE, DIGIT_SIDE);
        int scale = Math.max(1, DIGIT_SIDE / Math.max(image.height(), image.width()));
        int x = MARGIN + (DIGIT_SIDE - image.width() * scale) / 2;
        int y = MARGIN + (DIGIT_SIDE - image.height() * scale) / 2;
        DigitPainter.paint(graphics, image, x, y, scale);
    }

    private static void drawBar(Graphics2D graphics, PredictionResult result, int k) {
        int classes = result.classNames().size();
        int top = MARGIN + k * DIGIT_SIDE / classes;
        int pitch = MARGIN + (k + 1) * DIGIT_SIDE / classes - top;
        int height = Math.max(2, pitch * 2 / 3);
        int barTop = top + (pitch - height) / 2;
        boolean best = k == result.predicted();
        double probability = result.probabilities().get(k);

        graphics.setColor(TRACK);
        graphics.fillRect(BAR_LEFT, barTop, BAR_WIDTH, height);
        graphics.setColor(best ? BEST : BAR);
        graphics.fillRect(BAR_LEFT, barTop, (int) Math.round(probability * BAR_WIDTH), height);

        graphics.setColor(best ? BEST_TEXT : TEXT);
        String label = result.classNames().get(k);
        int labelLeft = BAR_LEFT - 12 - PixelFont.width(label) * LABEL_SCALE;
        PixelFont.draw(graphics, label, labelLeft, middle(top, pitch, LABEL_SCALE), LABEL_SCALE);
        String percent = String.format(Locale.ROOT, "%.1f%%", 100 * probability);
        int percentLeft = WIDTH - MARGIN - PixelFont.width(percent) * PERCENT_SCALE;
        PixelFont.draw(graphics, percent, percentLeft, middle(top, pitch, PERCENT_SCALE), PERCENT_SCALE);
    }

    private static int middle(int top, int pitch, int scale) {
        return top + (pitch - PixelFont.HEIGHT * scale) / 2;
    }
}
