package io.github.mnistlab.picture;

import java.util.Map;

/**
 * Digits, point, per cent sign, number sign and an arrow, five pixels wide and seven high, drawn as squares; the same
 * everywhere.
 */
public final class PixelFont {

    /** From one glyph to the next, in font pixels. */
    public static final int ADVANCE = 6;

    /** Of a glyph, in font pixels. */
    public static final int HEIGHT = 7;

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
            Map.entry('#', " # #  # # ##### # # ##### # #  # # "),
            Map.entry('→', "       #     # #####   #   #       "),
            Map.entry(' ', " ".repeat(WIDTH * HEIGHT)));

    private static final String UNKNOWN = "######   ##   ##   ##   ##   ######";

    private PixelFont() {}

    /** Width of a text, in font pixels. */
    public static int width(String text) {
        return text.length() * ADVANCE - 1;
    }

    /**
     * Draws a text; what has no glyph is a box.
     *
     * @param x of the left edge, in picture pixels
     * @param y of the upper edge, in picture pixels
     * @param scale picture pixels per font pixel
     */
    public static void draw(Bitmap picture, String text, int x, int y, int scale, int colour) {
        for (int i = 0; i < text.length(); i++) {
            String glyph = GLYPHS.getOrDefault(text.charAt(i), UNKNOWN);
            int left = x + i * ADVANCE * scale;
            for (int dot = 0; dot < glyph.length(); dot++) {
                if (glyph.charAt(dot) == '#') {
                    picture.fill(left + dot % WIDTH * scale, y + dot / WIDTH * scale, scale, scale, colour);
                }
            }
        }
    }
}
