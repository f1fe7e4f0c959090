package io.github.mnistlab.predict;

import java.awt.Graphics2D;
import java.util.Map;

/**
 * Digits, point and per cent sign, five pixels wide and seven high, drawn as squares.
 *
 * <p>A JDK without a graphical system often has no fonts and fails on the first letter; these need none and look the same
 * everywhere.
 */
final class PixelFont {

    /** From one glyph to the next, in font pixels. */
    static final int ADVANCE = 6;

    /** Of a glyph, in font pixels. */
    static final int HEIGHT = 7;

    private static final int WIDTH = 5;

    private static final Map<Character, String> GLYPHS = Map.ofEntries(
            Map.entry('0', " ### #   ##   ##   ##   ##   # ### "),
            Map.entry('1', "  #   ##    #    #    #    #   ### "),
            Map.entry('2', " ### #   #    #   #   #   #   #####"),
            Map.entry('3', "#####   #   #     #     ##   # ### "),
            Map.entry('4', "   #   ##  # # #  # #####   #    # "),
            Map.entry('5', "######    ####     #    ##   # ### "),
            Map.entry('6', "  ##  #   #    #### #   ##   # ### "),
            Map.entry('7', "#####    #   #   #   #    #    #   "),
            Map.entry('8', " ### #   ##   # ### #   ##   # ### "),
            Map.entry('9', " ### #   ##   # ####    #   #  ##  "),
            Map.entry('.', "                          ##   ##  "),
            Map.entry('%', "##   ##  #   #   #   #   #  ##   ##"),
            Map.entry(' ', " ".repeat(WIDTH * HEIGHT)));

    private static final String UNKNOWN = "######   ##   ##   ##   ##   ######";

    private PixelFont() {}

    /** Width of a text, in font pixels. */
    static int width(String text) {
        return text.length() * ADVANCE - 1;
    }

    /**
     * Draws in the graphics' colour.
     *
     * @param x of the left edge, in picture pixels
     * @param y of the upper edge, in picture pixels
     * @param scale picture pixels per font pixel
     */
    static void draw(Graphics2D graphics, String text, int x, int y, int scale) {
        for (int i = 0; i < text.length(); i++) {
            String glyph = GLYPHS.getOrDefault(text.charAt(i), UNKNOWN);
            int left = x + i * ADVANCE * scale;
            for (int dot = 0; dot < glyph.length(); dot++) {
                if (glyph.charAt(dot) == '#') {
                    graphics.fillRect(left + dot % WIDTH * scale, y + dot / WIDTH * scale, scale, scale);
                }
            }
        }
    }
}
