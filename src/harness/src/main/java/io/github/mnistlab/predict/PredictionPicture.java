package io.github.mnistlab.predict;

import io.github.mnistlab.picture.Bitmap;
import io.github.mnistlab.picture.PixelFont;
import java.util.List;
import java.util.Locale;

/**
 * A prediction as a picture: the image enlarged at the left, a horizontal bar for each class at the right, or for the most
 * probable ones of many.
 */
public final class PredictionPicture {

    private static final int MARGIN = 24;
    private static final int DIGIT_SIDE = 336;
    private static final int BAR_LEFT = MARGIN + DIGIT_SIDE + 72;
    private static final int BAR_WIDTH = 280;
    private static final int LABEL_SCALE = 3;
    private static final int PERCENT_SCALE = 2;
    private static final int WIDTH = BAR_LEFT + BAR_WIDTH + 12 + 6 * PixelFont.ADVANCE * PERCENT_SCALE + MARGIN;

    private static final int PAPER = 0xFFFFFF;
    private static final int TRACK = 0xEEF1F5;
    private static final int BAR = 0x9DB2CF;
    private static final int BEST = 0x1F5FBF;
    private static final int TEXT = 0x5B6472;
    private static final int BEST_TEXT = 0x14233B;

    private PredictionPicture() {}

    /** A PNG file. */
    public static byte[] png(DigitImage image, PredictionResult result) {
        Bitmap picture = new Bitmap(WIDTH, DIGIT_SIDE + 2 * MARGIN, PAPER);
        drawDigit(picture, image);
        List<Integer> shown = result.shown();
        for (int i = 0; i < shown.size(); i++) {
            int top = MARGIN + i * DIGIT_SIDE / shown.size();
            drawBar(picture, result, shown.get(i), top, MARGIN + (i + 1) * DIGIT_SIDE / shown.size() - top);
        }
        return picture.png();
    }

    private static void drawDigit(Bitmap picture, DigitImage image) {
        picture.fill(MARGIN, MARGIN, DIGIT_SIDE, DIGIT_SIDE, 0);
        image.within(DIGIT_SIDE, DIGIT_SIDE).drawInto(picture, MARGIN, MARGIN, DIGIT_SIDE);
    }

    private static void drawBar(Bitmap picture, PredictionResult result, int k, int top, int pitch) {
        int height = Math.max(2, pitch * 2 / 3);
        int barTop = top + (pitch - height) / 2;
        boolean best = k == result.predicted();
        double probability = result.probabilities().get(k);
        picture.fill(BAR_LEFT, barTop, BAR_WIDTH, height, TRACK);
        picture.fill(BAR_LEFT, barTop, (int) Math.round(probability * BAR_WIDTH), height, best ? BEST : BAR);

        int colour = best ? BEST_TEXT : TEXT;
        String label = result.classNames().get(k);
        int labelScale = Math.min(LABEL_SCALE, Math.max(1, pitch / (PixelFont.HEIGHT + 1)));
        int labelLeft = BAR_LEFT - 12 - PixelFont.width(label) * labelScale;
        PixelFont.draw(picture, label, labelLeft, middle(top, pitch, labelScale), labelScale, colour);
        String percent = String.format(Locale.ROOT, "%.1f%%", 100 * probability);
        int percentLeft = WIDTH - MARGIN - PixelFont.width(percent) * PERCENT_SCALE;
        PixelFont.draw(picture, percent, percentLeft, middle(top, pitch, PERCENT_SCALE), PERCENT_SCALE, colour);
    }

    private static int middle(int top, int pitch, int scale) {
        return top + (pitch - PixelFont.HEIGHT * scale) / 2;
    }
}
