package io.github.mnistlab.predict;

import io.github.mnistlab.picture.SmallImage;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A prediction for a terminal: the image at the left, a bar for each class at the right, or for the most probable ones of many, in
 * at most 80 columns; an image that is too large for them is made smaller by averages.
 */
public final class PredictionText {

    /** What the bars leave of 80, with labels of three characters. */
    private static final int PICTURE_COLUMNS = 36;

    private static final int PICTURE_ROWS = 2 * PICTURE_COLUMNS;

    private static final int BAR_COLUMNS = 24;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";
    private static final String HALVES = "▄▀";
    private static final String SHADES = " ░▒▓█";
    private static final String ASCII_SHADES = " .:-=+*#%@";

    /** From this difference on, a pixel and the one below are told apart rather than their grey shown. */
    private static final int EDGE = 128;

    private final boolean unicode;

    /**
     * A form.
     *
     * @param unicode whether the terminal shows block characters; else plain ASCII
     */
    PredictionText(boolean unicode) {
        this.unicode = unicode;
    }

    /** For a terminal with this encoding: block characters if it has all of them. */
    public static PredictionText in(Charset encoding) {
        return new PredictionText(encoding.canEncode() && encoding.newEncoder().canEncode(HALVES + SHADES + EIGHTHS));
    }

    /** The lines, joined by {@code '\n'}, without one at the end. */
    public String render(DigitImage image, PredictionResult result) {
        List<String> picture = picture(image.within(PICTURE_ROWS, PICTURE_COLUMNS));
        List<String> bars = bars(result);
        int rows = Math.max(picture.size(), bars.size());
        int pictureFrom = (rows - picture.size()) / 2;
        int barsFrom = (rows - bars.size()) / 2;
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String left = inside(picture, row - pictureFrom)
                    ? picture.get(row - pictureFrom)
                    : " ".repeat(picture.get(0).length());
            String right = inside(bars, row - barsFrom) ? bars.get(row - barsFrom) : "";
            lines.add((left + "  " + right).stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static boolean inside(List<String> lines, int row) {
        return row >= 0 && row < lines.size();
    }

    /** Two rows of pixels a line, since characters are about twice as high as wide. */
    private List<String> picture(SmallImage image) {
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < image.rows(); y += 2) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < image.columns(); x++) {
                int upper = image.pixel(y, x);
                int lower = y + 1 < image.rows() ? image.pixel(y + 1, x) : 0;
                line.append(unicode ? block(upper, lower) : shade(ASCII_SHADES, upper, lower));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static char block(int upper, int lower) {
        return Math.abs(upper - lower) < EDGE ? shade(SHADES, upper, lower) : HALVES.charAt(upper > lower ? 1 : 0);
    }

    private static char shade(String shades, int upper, int lower) {
        return shades.charAt((upper + lower) * shades.length() / 511);
    }

    private List<String> bars(PredictionResult result) {
        int names = result.classNames().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int k : result.shown()) {
            double probability = result.probabilities().get(k);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %" + names + "s %s %6.2f %%",
                    k == result.predicted() ? ">" : " ",
                    result.classNames().get(k),
                    bar(probability),
                    100 * probability));
        }
        return lines;
    }

    private String bar(double probability) {
        int steps = unicode ? 8 : 1;
        int length = (int) Math.round(probability * BAR_COLUMNS * steps);
        int rest = length % steps;
        String bar = (unicode ? "█" : "#").repeat(length / steps) + (rest == 0 ? "" : EIGHTHS.charAt(rest));
        return bar + " ".repeat(BAR_COLUMNS - bar.length());
    }
}
